/**
 * What a cell of the table would be wide if nothing were cut, without laying the page out at every answer: the words by a canvas,
 * and what stands around them (padding, icons, gaps) learned from the page once for each way a cell is built.
 */

const canvas = new OffscreenCanvas(1, 1).getContext('2d')

/** Widths by font and text; most cells of a list say one of a few things. */
const widths = new Map<string, number>()
const mostWidths = 5_000

const textWidth = (font: string, text: string): number => {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined || canvas === null) return known ?? 0
  if (widths.size >= mostWidths) widths.clear()
  canvas.font = font
  const { width } = canvas.measureText(text)
  widths.set(key, width)
  return width
}

/** One for all: the document keeps every range true through every later change until it is collected. */
const range = document.createRange()

const laidOutWidth = (element: Element): number => {
  range.selectNodeContents(element)
  return range.getBoundingClientRect().width
}

/** Asks the page once for each name: asking again would lay it out. */
const learnOnce = <T>() => {
  const learned = new Map<string, { readonly answer: T }>()
  return (name: string, ask: () => T): T => {
    const known = learned.get(name) ?? { answer: ask() }
    learned.set(name, known)
    return known.answer
  }
}
const learnWidth = learnOnce<number>()
const learnFont = learnOnce<string | null>()

const paddingOf = (element: Element): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
}

/** By layout. The words are marked where they are but a part of the cell. */
const measureNeed = (cell: Element): number => {
  const marked = cell.querySelector('[data-words]')
  const words = laidOutWidth(marked ?? cell)
  if (words === 0 || marked?.parentElement == null) return words === 0 ? 0 : words + paddingOf(cell)
  const beside = [...marked.parentElement.children].filter((other) => other !== marked)
  const besideWidths = beside.map((other) => other.getBoundingClientRect().width)
  return besideWidths.reduce((total, width) => total + width, words + paddingOf(marked.parentElement))
}

/** The pieces of a text that a query was found in are elements without a class. */
const nameOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`

interface Build {
  readonly name: string
  readonly texts: readonly Text[]
}

const buildOf = (cell: Element): Build => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  let name = nameOf(cell)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node)
    else if (node instanceof HTMLElement && node.className !== '') name += ` ${nameOf(node)}`
  }
  return { name, texts }
}

/** Null where the text is not shown. The shorthand `font` is empty where figures are set apart as ours are. */
const askFont = (parent: Element): string | null => {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent)
  return parent.getClientRects().length === 0 ? null : `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
}

const wordsWidth = (texts: readonly Text[], place: string): number => {
  let total = 0
  for (const { data, parentElement: parent } of texts) {
    if (parent === null) continue
    const within = parent.className === '' && parent.parentElement !== null ? nameOf(parent.parentElement) : ''
    const font = learnFont(`${place} ${within} ${nameOf(parent)}`, () => askFont(parent))
    if (font !== null) total += textWidth(font, data)
  }
  return total
}

/** CSS pixels; 0 for an empty cell. `look` names what else decides how wide cells are: under another one all is learned anew. */
export const cellNeed = (cell: Element, look: string): number => {
  const { name, texts } = buildOf(cell)
  if (texts.every(({ data }) => data === '')) return 0
  const place = `${look} ${nameOf(cell)}`
  const words = wordsWidth(texts, place)
  return words + learnWidth(`${place} ${name}`, () => measureNeed(cell) - words)
}

/** Padding of a row at both sides, in CSS pixels. */
export const rowPadding = (row: Element, look: string): number => learnWidth(`row ${look}`, () => paddingOf(row))
