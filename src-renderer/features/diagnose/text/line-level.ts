/** How serious a line of a log says it is, read from the words logs use for it. */

export const lineLevels = ['error', 'warn', 'info', 'debug'] as const
export type LineLevel = (typeof lineLevels)[number]

/** Words of a level: as logs shout them, as they stand in brackets or behind a key, and in Chinese. */
const words: { readonly [L in LineLevel]: readonly string[] } = {
  error: [
    'fatal',
    'severe',
    'critical',
    'crit',
    'emergency',
    'emerg',
    'alert',
    'panic',
    'dpanic',
    'error',
    'erro',
    'err',
    'fail',
    '错误',
    '严重',
    '致命',
  ],
  warn: ['warning', 'warn', 'wrn', '警告', '告警'],
  info: ['information', 'notice', 'info', 'inf', '信息', '提示'],
  debug: ['debug', 'dbg', 'trace', 'trc', 'verbose', 'finest', 'finer', 'fine', '调试', '跟踪'],
}

/** Lines that begin like these are errors without saying a word of it: what exceptions look like. */
const exceptionStart =
  /^(?:Caused by: |Traceback \(most recent|Exception in thread|panic: |Unhandled |Uncaught |[\w.$]{0,120}(?:Exception|Error)\b[: ])/

const levelOfWord = new Map(lineLevels.flatMap((level) => words[level].map((word) => [word, level] as const)))
const any = (pick: (word: string) => string) => [...levelOfWord.keys()].map(pick).join('|')

/** In capitals, or in Chinese, as a word by itself (`错误码` and `签名错误` are none); in any case behind a key, in brackets, or before a colon at the start of the line. */
const shouted = new RegExp(
  `(?<![\\w\\p{Script=Han}/.=-])(?:${any((word) => word.toUpperCase())})(?![\\w\\p{Script=Han}/.=-])`,
  'u',
)
const keyed = new RegExp(
  `(?<![A-Za-z])(?:level|lvl|severity|levelname|loglevel|log_level|level_name)"?\\s{0,2}[=:]\\s{0,2}"?(${any((word) => word)})(?![A-Za-z])`,
  'i',
)
const bracketed = new RegExp(`[\\[<(【](${any((word) => word)})[\\])>】]`, 'i')
const leading = new RegExp(`^(${any((word) => word)})(?:\\[\\d{1,9}\\])?:`, 'i')
const patterns = [keyed, bracketed, leading, shouted]

/** The first letter of glog and logcat: `E1129 10:07:12.1`, `11-29 10:07:12.123  1 2 E/Tag`. */
const lettered = /^(?:([EWIDVF])\d{4} \d\d:|\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}[ \d]{0,24} ([EWIDVF])[/ ])/
const levelOfLetter: Readonly<Record<string, LineLevel>> = {
  E: 'error',
  F: 'error',
  W: 'warn',
  I: 'info',
  D: 'debug',
  V: 'debug',
}

/** pino and bunyan count levels in tens. */
const numbered = /"level":([1-6])0[,}]/
const levelOfNumber = ['debug', 'debug', 'info', 'warn', 'error', 'error'] as const

/** Further right stands what happened, which may name any level. UTF-16 units. */
const farthest = 240

/** Null where the line says nothing of it. */
export const levelOf = (line: string): LineLevel | null => {
  const head = line.slice(0, farthest)
  const letter = lettered.exec(head)
  if (letter !== null) return levelOfLetter[letter[1] ?? letter[2] ?? ''] ?? null
  const number = numbered.exec(head)
  if (number !== null) return levelOfNumber[Number(number[1]) - 1] ?? null
  let first: { readonly at: number; readonly word: string } | null = null
  for (const pattern of patterns) {
    const hit = pattern.exec(head)
    if (hit !== null && (first === null || hit.index < first.at)) first = { at: hit.index, word: hit[1] ?? hit[0] }
  }
  if (first !== null) return levelOfWord.get(first.word.toLowerCase()) ?? null
  return exceptionStart.test(head) ? 'error' : null
}
