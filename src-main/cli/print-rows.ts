/** Entries as an aligned list: code, service, kind, then the message and what it means as far as the line goes. */
import type { Entry, Service } from '../../src-preload/model/catalog.ts'
import type { Highlight } from '../../src-preload/model/search.ts'
import { shownMeaning } from '../core/search/index/index-document.ts'
import { fillTo, toLine, unitsWithin, widthOf } from './display-text.ts'
import type { CliHost } from './host.ts'
import { createPaint, type Paint } from './paint.ts'

export interface Row {
  readonly entry: Entry
  readonly highlights: readonly Highlight[]
}

const gap = '  '

/** A text on one line keeps its offsets unless blanks were joined; then nothing is marked. */
const lineOf = (text: string, field: Highlight['field'], highlights: readonly Highlight[]) => {
  const line = toLine(text)
  return { line, ranges: line === text ? highlights.filter((range) => range.field === field) : [] }
}

const cut = (text: string, width: number) => {
  const units = unitsWithin(text, width)
  return units < text.length ? `${text.slice(0, units)}…` : text
}

/** The message, and what it means where that fits too. */
const say = ({ entry, highlights }: Row, width: number, paint: Paint): string => {
  const message = lineOf(entry.message, 'message', highlights)
  const shown = cut(message.line, width)
  const end = shown === message.line ? shown.length : shown.length - 1
  const ranges = message.ranges
    .filter((range) => range.start < end)
    .map((range) => ({ start: range.start, end: Math.min(range.end, end) }))
  const meaning = toLine(shownMeaning(entry))
  const room = width - widthOf(shown) - gap.length
  const rest = meaning !== '' && room >= 8 ? gap + paint.faint(cut(meaning, room)) : ''
  return paint.mark(shown, ranges) + rest
}

export const printRows = async (rows: readonly Row[], services: readonly Service[], host: CliHost): Promise<void> => {
  const paint = createPaint(host.colour)
  const nameOf = new Map(services.map(({ id, shortName }) => [id, shortName[host.language]]))
  const cells = rows.map(({ entry }) => [
    toLine(entry.code),
    nameOf.get(entry.service) ?? entry.service,
    host.t(`kind.${entry.kind}`),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => widthOf(row[column] ?? ''))))
  const used = widths.reduce((sum, width) => sum + width + gap.length, 0)
  const room = host.width === null ? Number.POSITIVE_INFINITY : Math.max(20, host.width - used)
  for (const [place, row] of rows.entries()) {
    const [code = '', service = '', kind = ''] = (cells[place] ?? []).map((cell, at) => fillTo(cell, widths[at] ?? 0))
    await host.print([paint.strong(code), service, paint.faint(kind), say(row, room, paint)].join(gap))
  }
}
