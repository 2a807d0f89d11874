/** All export formats as one table: a new one is a line here and its label in `locales`. */
import type { Entry, Service } from '../../../src-preload/model/catalog.ts'
import type { ExportedFile, ExportFormat } from '../../../src-preload/model/exports.ts'
import { toCsv } from './csv.ts'
import { toMarkdown } from './markdown.ts'
import { clusterMapping, toBulk } from './search-cluster.ts'

interface Format {
  readonly ending: string
  write(entries: readonly Entry[], services: readonly Service[]): string
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: { ending: 'csv', write: toCsv },
  markdown: { ending: 'md', write: toMarkdown },
  jsonl: { ending: 'jsonl', write: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('') },
  bulk: { ending: 'bulk.ndjson', write: toBulk },
  mapping: { ending: 'mapping.json', write: () => `${JSON.stringify(clusterMapping, null, 2)}\n` },
}

/** Entries of these services, in catalog order; the same entries give the same bytes. */
export const exportEntries = (
  format: ExportFormat,
  wanted: readonly Service[],
  entries: readonly Entry[],
): ExportedFile => {
  const ids = new Set(wanted.map(({ id }) => id))
  const chosen = entries.filter(({ service }) => ids.has(service))
  const [only] = wanted
  const name = wanted.length === 1 && only !== undefined ? only.id : 'errdex'
  const { ending, write } = formats[format]
  return { name: `${name}.${ending}`, content: write(chosen, wanted), encoding: 'text' }
}
