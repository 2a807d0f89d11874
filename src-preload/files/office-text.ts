/** The words of an Office document among the parts of its package: cells of sheets apart by tabs, paragraphs and slides in lines. */
import { Parser } from 'htmlparser2'

interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Reader {
  /** `tag` without its prefix. */
  onTag(tag: string, isEnd: boolean, attributes: Readonly<Record<string, string>>): void
  onText(text: string): void
}

const readXml = (xml: string, { onTag, onText }: Reader): void => {
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onTag(local(name), false, attributes),
      onclosetag: (name) => onTag(local(name), true, {}),
      ontext: onText,
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

/** Paragraphs, breaks and tables are named alike in texts and on slides. What stands there for older programs comes twice. */
const readProse = (xml: string): string => {
  let text = ''
  let cells = 0
  let older = 0
  let isText = false
  const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n' }
  readXml(xml, {
    onTag: (tag, isEnd) => {
      const step = isEnd ? -1 : 1
      if (tag === 'Fallback') older += step
      if (older > 0) return
      if (tag === 't') isText = !isEnd
      else if (tag === 'tc') {
        cells += step
        if (isEnd) text += '\t'
      } else if (!isEnd) text += signs[tag] ?? ''
      else if (tag === 'tr') text += '\n'
      else if (tag === 'p') text += cells > 0 ? ' ' : '\n'
    },
    onText: (part) => {
      if (isText && older === 0) text += part
    },
  })
  return text
}

const readShared = (xml: string): readonly string[] => {
  const shared: string[] = []
  let isText = false
  let phonetic = 0
  readXml(xml, {
    onTag: (tag, isEnd) => {
      if (tag === 'si' && !isEnd) shared.push('')
      else if (tag === 'rPh') phonetic += isEnd ? -1 : 1
      else if (tag === 't') isText = !isEnd
    },
    onText: (text) => {
      if (isText && phonetic === 0) shared.push((shared.pop() ?? '') + text)
    },
  })
  return shared
}

/** Columns left out before a cell; one far out is not worth more tabs. */
const mostGap = 50

const columnOf = (place: string | undefined): number | null => {
  const letters = /^([A-Z]{1,3})\d/.exec(place ?? '')?.[1]
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const readSheet = (xml: string, shared: readonly string[]): string => {
  let text = ''
  let column = 0
  let isShared = false
  let isValue = false
  let cell = ''
  readXml(xml, {
    onTag: (tag, isEnd, attributes) => {
      if (tag === 'row') {
        if (isEnd) text += '\n'
        column = 0
      } else if (tag === 'c' && !isEnd) {
        const next = columnOf(attributes.r) ?? column + 1
        text += '\t'.repeat(Math.max(0, Math.min(next - Math.max(column, 1), mostGap)))
        column = next
        isShared = attributes.t === 's'
        cell = ''
      } else if (tag === 'c') text += isShared ? (shared[Number(cell)] ?? '') : cell
      else if (tag === 'v' || tag === 't') isValue = !isEnd
    },
    onText: (part) => {
      if (isValue) cell += part
    },
  })
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
