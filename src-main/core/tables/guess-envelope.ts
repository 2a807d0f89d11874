/** Guesses from a sample response how a service writes errors: which names hold a code of its table and the message, its hosts and headers. */
import { type EnvelopeDescription, noEnvelope } from '../../../src-preload/model/tables.ts'

/** A named value; `owner` is the name of the object it stands in, empty at the top, `place` tells objects apart. */
interface Pair {
  readonly owner: string
  readonly key: string
  readonly value: string
  readonly place: number
}

const mostPairs = 2_000
const mostStarts = 20

/** Pairs of a JSON value, object by object. */
const pairsOf = (value: unknown, owner: string, into: Pair[]): void => {
  if (typeof value !== 'object' || value === null || into.length >= mostPairs) return
  if (Array.isArray(value)) {
    for (const item of value) pairsOf(item, owner, into)
    return
  }
  const place = into.length
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' || typeof inner === 'number') into.push({ owner, key, value: String(inner), place })
    else pairsOf(inner, key, into)
  }
}

/** The end of the object that begins at `start`, by its braces outside of quotes; -1 where it never ends. */
const endOfObject = (text: string, start: number): number => {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const unit = text[at]
    if (quoted && unit === '\\') at++
    else if (unit === '"') quoted = !quoted
    else if (!quoted && unit === '{') depth++
    else if (!quoted && unit === '}' && --depth === 0) return at + 1
  }
  return -1
}

const readJson = (text: string): readonly Pair[] => {
  let start = text.indexOf('{')
  for (let tried = 0; start >= 0 && tried < mostStarts; tried++) {
    const end = endOfObject(text, start)
    try {
      const pairs: Pair[] = []
      if (end > 0) pairsOf(JSON.parse(text.slice(start, end)), '', pairs)
      if (pairs.length > 0) return pairs
    } catch {
      // Not JSON after all; the next brace may begin some.
    }
    start = text.indexOf('{', start + 1)
  }
  return []
}

/** Fields of anything else: tags, `key=value`, `'key': value`. */
const written = [
  /<([A-Za-z][\w-]{0,60})>(?:<!\[CDATA\[)?([^<>\]]{1,200})/g,
  /["']?([A-Za-z_][\w.-]{0,60})["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([^\s"',;{}&<>][^"',;{}&<>\n]{0,200})/g,
]
const readWritten = (text: string): readonly Pair[] => {
  for (const pattern of written) {
    const pairs = Array.from(text.matchAll(pattern), ([, key = '', value = '']) => ({
      owner: '',
      key,
      value: value.trim(),
      place: 0,
    }))
    if (pairs.length > 0) return pairs.slice(0, mostPairs)
  }
  return []
}

const codeName = /code|cd$|errno|err_?no|^err|ret$|status$/i
const statusName = /^(?:http_?)?status(?:_?code)?$/i
const messageName = /msg|message|desc|info|reason|detail|^des$|_des$|text/i

/** The likeliest first: values that are codes of the table, under names that say so. */
const findCode = (pairs: readonly Pair[], codes: ReadonlySet<string>): Pair | undefined => {
  const worth = ({ key, value }: Pair) =>
    (codes.has(value) ? 4 : 0) + (codeName.test(key) ? 2 : 0) - (statusName.test(key) ? 1 : 0)
  const best = pairs.reduce<Pair | undefined>(
    (top, next) => (top === undefined || worth(next) > worth(top) ? next : top),
    undefined,
  )
  return best !== undefined && worth(best) >= 2 ? best : undefined
}

const toPath = ({ owner, key }: Pair): string => (owner === '' ? key : `${owner}.${key}`)

/** Headers that anybody sends. */
const commonHeader =
  /^x-(?:request-id|powered-by|frame-options|content-type-options|xss-protection|forwarded-\w+|real-ip|trace-id|cache\w*|ratelimit-[\w-]+|requested-with|amzn?-[\w-]+|served-by|runtime)$/i

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, 20)

/** `codes` are those of the table. Nothing is guessed where nothing speaks for it. */
export const guessEnvelope = (sample: string, codes: ReadonlySet<string>): EnvelopeDescription => {
  const json = readJson(sample)
  const headers = Array.from(sample.matchAll(/^[<> ]{0,2}(x-[\w-]{2,60}): /gim), ([, name = '']) => name)
  const hosts = [
    ...Array.from(sample.matchAll(/https?:\/\/([\w.-]{3,200})/g), ([, host = '']) => host),
    ...Array.from(sample.matchAll(/^[<> ]{0,2}host: ?([\w.-]{3,200})/gim), ([, host = '']) => host),
  ]
  const pairs = json.length > 0 ? json : readWritten(sample).filter(({ key }) => !headers.includes(key))
  const code = findCode(pairs, codes)
  const message = pairs.find(
    (pair) => pair.place === code?.place && pair.owner === code.owner && messageName.test(pair.key) && pair !== code,
  )
  return {
    ...noEnvelope,
    codeKeys: code === undefined ? [] : [toPath(code)],
    messageKeys: message === undefined ? [] : [toPath(message)],
    hosts: unique(hosts.map((host) => host.toLowerCase())).filter(
      (host) => host.includes('.') && !/^127\.|^0\./.test(host),
    ),
    marks: unique(headers.filter((name) => !commonHeader.test(name))),
  }
}
