/** Tags and texts of XML or HTML one after another, as lenient as what mail programs and Office write needs. */

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

const toCharacter = (number: number): string => (number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '')

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos|nbsp));/gi,
    (_, hex?: string, digits?: string, name?: string) =>
      hex !== undefined
        ? toCharacter(Number.parseInt(hex, 16))
        : digits !== undefined
          ? toCharacter(Number(digits))
          : (entities[name?.toLowerCase() ?? ''] ?? ''),
  )

interface Token {
  /** Of a tag, without its prefix; '' for text. */
  readonly tag: string
  readonly isEnd: boolean
  /** The attributes of a tag, or the text. */
  readonly text: string
}

/** Never throws; a tag that does not end is text. */
export function* tokensOf(xml: string): Generator<Token> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    const end = open < 0 ? xml.length : open
    if (end > at) yield { tag: '', isEnd: false, text: decode(xml.slice(at, end)) }
    if (open < 0) return
    const close = xml.indexOf('>', open)
    if (close < 0) {
      yield { tag: '', isEnd: false, text: decode(xml.slice(open)) }
      return
    }
    const [, slash = '', tag = '', text = ''] =
      /^(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,80})(.*)$/s.exec(xml.slice(open + 1, close)) ?? []
    if (tag !== '') {
      yield { tag, isEnd: slash !== '', text }
      if (text.endsWith('/')) yield { tag, isEnd: true, text: '' }
    }
    at = close + 1
  }
}
