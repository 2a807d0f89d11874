/** Chooses the reader for a text: by what it looks like, whatever its file is called. */
import type { Grid, GridReport } from './grid.ts'
import { readDelimited } from './readers/delimited.ts'
import { readHtml } from './readers/html.ts'
import { readMarkdown } from './readers/markdown.ts'
import { readRecords } from './readers/records.ts'

export interface TextReader {
  readonly id: 'records' | 'html' | 'markdown' | 'delimited'
  fits(text: string): boolean
  read(text: string, report: GridReport): readonly Grid[]
}

/** How much of a text is looked at. */
const headLimit = 100_000

/** `|---|---|` under a line that has a pipe too. */
const hasRuler = (head: string): boolean => {
  const lines = head.split('\n')
  const isRuler = (line: string) => /^[ \t\r:|-]+$/.test(line) && line.includes('-') && line.includes('|')
  return lines.some((line, index) => isRuler(line) && lines[index - 1]?.includes('|') === true)
}

/** In this order; the last one fits anything. */
export const textReaders: readonly TextReader[] = [
  { id: 'records', fits: (head) => /^\s*[[{]/.test(head), read: readRecords },
  {
    id: 'markdown',
    fits: (head) => hasRuler(head) || /<md-table[\s>]/i.test(head),
    read: readMarkdown,
  },
  { id: 'html', fits: (head) => /<table[\s>]/i.test(head), read: readHtml },
  { id: 'delimited', fits: () => true, read: readDelimited },
]

export const readText = (
  text: string,
  report: GridReport,
): { readonly id: TextReader['id']; readonly grids: readonly Grid[] } => {
  const head = text.slice(0, headLimit)
  const reader = textReaders.find(({ fits }) => fits(head)) ?? textReaders[textReaders.length - 1]
  const grids = reader?.read(text, report) ?? []
  if (grids.every(({ rows }) => rows.length === 0)) report('file/empty', { line: 1, column: null })
  return { id: reader?.id ?? 'delimited', grids }
}
