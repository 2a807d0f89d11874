/** Entries as a Markdown document: one table per service, readable anywhere and importable again. */
import type { Entry, Service } from '../../../src-preload/model/catalog.ts'

const columns = ['code', 'http', 'message', 'meaning', 'advice', 'category'] as const satisfies readonly (keyof Entry)[]

/** A cell holds one line: bars are escaped, breaks written as `<br>`, and tags of the text shown as text. */
const toCell = (value: string | number | null): string =>
  (value === null ? '' : String(value))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/\r?\n/g, '<br>')

const toTable = (entries: readonly Entry[]): string =>
  [
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...entries.map((entry) => `| ${columns.map((column) => toCell(entry[column])).join(' | ')} |`),
  ].join('\n')

export const toMarkdown = (entries: readonly Entry[], services: readonly Service[]): string =>
  services
    .map((service) => ({ service, own: entries.filter((entry) => entry.service === service.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ service, own }) => `# ${service.name.zh} · ${service.name.en}\n\n${toTable(own)}\n`)
    .join('\n')
