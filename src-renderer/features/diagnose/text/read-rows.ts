/** The text of many rows at once, for the clipboard: as it is seen, secrets behind dots, no more than a limit. */
import type { TextSource } from '../text-source.ts'
import type { LineIndex } from './line-index.ts'
import type { ShownRows } from './shown-rows.ts'
import { chunkOf, loadChunk, type TextChunk } from './use-text-chunks.ts'

export const dots = '••••••••'

/** `start` to `end` of the whole text, out of a chunk that holds them. */
const readMasked = ({ text, start: offset, secrets }: TextChunk, start: number, end: number): string => {
  let masked = ''
  let at = start
  for (const secret of secrets) {
    if (secret.end <= at || secret.start >= end) continue
    masked += text.slice(at - offset, Math.max(at, secret.start) - offset) + dots
    at = Math.min(secret.end, end)
  }
  return masked + text.slice(at - offset, end - offset)
}

export interface ReadRows {
  readonly text: string
  /** How many of the shown rows the text holds: all of them, or those that fit. */
  readonly rows: number
}

/** `limit` in UTF-16 units; a row is taken whole or not at all. */
export const readRows = async (
  source: TextSource,
  lines: LineIndex,
  { count, rowAt }: ShownRows,
  limit: number,
): Promise<ReadRows> => {
  const texts: string[] = []
  let length = 0
  let chunk: TextChunk | undefined
  for (let place = 0; place < count; place++) {
    const row = rowAt(place)
    const start = lines.startOf(row)
    if (chunk === undefined || start >= chunk.end) chunk = await loadChunk(source, lines, chunkOf(row))
    const text = readMasked(chunk, start, lines.startOf(row + 1))
    length += text.length
    if (length > limit) return { text: texts.join(''), rows: place }
    texts.push(text)
  }
  return { text: texts.join(''), rows: count }
}
