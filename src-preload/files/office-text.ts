/** The words of an Office document among the parts of its package: cells of sheets apart by tabs, paragraphs and slides in lines. */
import { tokensOf } from './markup-tokens.ts'

interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Paragraphs, breaks and tables are named alike in texts and on slides. What stands there for older programs comes twice. */
const readProse = (xml: string): string => {
  let text = ''
  let cells = 0
  let older = 0
  let isText = false
  for (const token of tokensOf(xml)) {
    const step = token.isEnd ? -1 : 1
    if (token.tag === 'Fallback') older += step
    if (older > 0) continue
    if (token.tag === 't') isText = !token.isEnd
    else if (token.tag === '') text += isText ? token.text : ''
    else if (token.tag === 'tc') {
      cells += step
      if (token.isEnd) text += '\t'
    } else if (!token.isEnd) text += token.tag === 'tab' ? '\t' : token.tag === 'br' || token.tag === 'cr' ? '\n' : ''
    else if (token.tag === 'tr') text += '\n'
    else if (token.tag === 'p') text += cells > 0 ? ' ' : '\n'
  }
  return text
}

const readShared = (xml: string): readonly string[] => {
  const shared: string[] = []
  let isText = false
  let phonetic = 0
  for (const { tag, isEnd, text } of tokensOf(xml)) {
    if (tag === 'si' && !isEnd) shared.push('')
    else if (tag === 'rPh') phonetic += isEnd ? -1 : 1
    else if (tag === 't') isText = !isEnd
    else if (tag === '' && isText && phonetic === 0) shared.push((shared.pop() ?? '') + text)
  }
  return shared
}

/** Columns left out before a cell; one far out is not worth more tabs. */
const mostGap = 50

const columnOf = (attributes: string): number | null => {
  const letters = /\br="([A-Z]{1,3})\d/.exec(attributes)?.[1]
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const readSheet = (xml: string, shared: readonly string[]): string => {
  let text = ''
  let column = 0
  let isShared = false
  let isValue = false
  let cell = ''
  for (const token of tokensOf(xml)) {
    if (token.tag === 'row') {
      if (token.isEnd) text += '\n'
      column = 0
    } else if (token.tag === 'c' && !token.isEnd) {
      const next = columnOf(token.text) ?? column + 1
      text += '\t'.repeat(Math.max(0, Math.min(next - Math.max(column, 1), mostGap)))
      column = next
      isShared = /\bt="s"/.test(token.text)
      cell = ''
    } else if (token.tag === 'c') text += isShared ? (shared[Number(cell)] ?? '') : cell
    else if (token.tag === 'v' || token.tag === 't') isValue = !token.isEnd
    else if (token.tag === '' && isValue) cell += token.text
  }
  return text
}

const numberIn = (name: string) => Number(/(\d{1,6})\.xml$/.exec(name)?.[1] ?? 0)

/** What was pasted into a document, often the screenshot that it is about. */
export const isOfficePicture = ({ name }: Part): boolean =>
  /(?:^|\/)(?:word|xl|ppt)\/media\/[^/]{1,200}\.(?:png|jpe?g|webp|bmp|gif)$/i.test(name)

/** Null where the parts are no such document. */
export const officeText = (parts: readonly Part[]): string | null => {
  const named = (pattern: RegExp) =>
    parts
      .filter(({ name }) => pattern.test(name))
      .toSorted((a, b) => numberIn(a.name) - numberIn(b.name))
      .map(({ bytes }) => new TextDecoder().decode(bytes))
  if (named(/(?:^|\/)\[Content_Types\]\.xml$/).length === 0) return null
  const texts = [
    ...named(/(?:^|\/)word\/(?:document|comments)\.xml$/),
    ...named(/(?:^|\/)ppt\/slides\/slide\d{1,6}\.xml$/),
  ].map(readProse)
  const sheets = named(/(?:^|\/)xl\/worksheets\/sheet\d{1,6}\.xml$/)
  const shared = sheets.length === 0 ? [] : named(/(?:^|\/)xl\/sharedStrings\.xml$/).flatMap(readShared)
  const all = [...texts, ...sheets.map((sheet) => readSheet(sheet, shared))]
  return all.length === 0 ? null : all.join('\n')
}
