/** `entries`: every entry of the catalog, or of one service: one per line, or as a file of any export format. */
import { type ExportFormat, exportFormats } from '../../src-preload/model/exports.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { exportEntries } from '../core/exports/export-entries.ts'
import { readService } from '../records/read-service.ts'
import { dataOptions } from './data-options.ts'
import type { Command } from './host.ts'
import { openCatalog } from './open-catalog.ts'
import { printRows } from './print-rows.ts'
import { readArguments } from './read-arguments.ts'

const options = {
  service: { type: 'string', short: 's' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
  ...dataOptions,
} as const

const readFormat = (format: string | undefined, jsonl: boolean | undefined): Outcome<ExportFormat | null> => {
  if (format === undefined) return success(jsonl === true ? 'jsonl' : null)
  const known = exportFormats.find((name) => name === format)
  return known === undefined ? failure('cli.format', { format, formats: exportFormats.join(', ') }) : success(known)
}

export const entries: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { positionals, values } = read.value
    const [word] = positionals
    if (word !== undefined) return failure('cli.unexpected-word', { word })
    const format = readFormat(values.format, values.jsonl)
    if (!format.ok) return format
    const opened = await openCatalog(host, values)
    if (!opened.ok) return opened
    const service = readService(values.service, opened.value)
    if (!service.ok) return service
    const wanted = opened.value.services.filter(({ id }) => service.value === undefined || id === service.value)
    const chosen = opened.value.entries.filter((entry) => wanted.some(({ id }) => id === entry.service))
    if (format.value !== null) await host.print(exportEntries(format.value, wanted, chosen).content.replace(/\n$/, ''))
    else
      await printRows(
        chosen.map((entry) => ({ entry, highlights: [] })),
        opened.value.services,
        host,
      )
    return success(chosen.length > 0)
  },
}
