/** What a row of a page says, field by field: nothings are empty, and a row without a message says what it has instead. */
import type { TableField } from '../../../src-preload/model/tables.ts'
import { type DraftField, draftFields } from '../catalog/adapter.ts'

/** Empty where the row says nothing. */
export type RowTexts = Record<DraftField, string>

/** How tables write that there is nothing to say. */
const nothing = /^(?:n\/?a|none|null|nil|无|暂无|\\?[-–—/.]{1,9}|&nbsp;)?$/i

const entities = { gt: '>', lt: '<', quot: '"', nbsp: ' ', amp: '&' } as const

const saysNothing = (cell: string): boolean => nothing.test(cell.trim())

/** A cell that is shown letter for letter: Markdown's escapes and marks of code are how the page wrote it. */
const toPlain = (cell: string): string =>
  cell
    .replace(/\\([\\`*_{}[\]<>()#+.!|~-])/g, '$1')
    .replace(/^(\*\*|`)([^*`]+)\1$/, '$2')
    .replace(/&(gt|lt|quot|nbsp|amp);/g, (_, name: keyof typeof entities) => entities[name])
    .trim()

const markdownFields: readonly DraftField[] = ['advice']

export const readRow = (cells: readonly string[], columns: readonly (TableField | null)[]): RowTexts => {
  const texts = {} as Record<DraftField, string>
  for (const field of draftFields) {
    const cell = cells[columns.indexOf(field)] ?? ''
    const text = saysNothing(cell) ? '' : cell.trim()
    texts[field] = markdownFields.includes(field) ? text : toPlain(text)
  }
  if (texts.message !== '') return texts
  // A row without a message says it by what it has instead, in columns that hold nothing else included.
  const rest = cells.filter((cell, column) => columns[column] === null && !saysNothing(cell))
  const instead = [texts.meaning, texts.name, ...rest, texts.advice].find((text) => text !== '') ?? ''
  return { ...texts, message: toPlain(instead.split('\n', 1)[0] ?? '') }
}
