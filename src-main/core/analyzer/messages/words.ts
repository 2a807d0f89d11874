/** A message as words and as one run of letters, so that case, punctuation, spacing and underscores do not count. */

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const word = /[a-z0-9]+|[\u4e00-\u9fff]/g

/** Lower-cased Latin words and single Han characters, with their places. */
export const wordsOf = (text: string): readonly Word[] => {
  const found: Word[] = []
  for (const hit of text.toLowerCase().matchAll(word))
    found.push({ text: hit[0], start: hit.index, end: hit.index + hit[0].length })
  return found
}

/** The same without places. */
export const wordTexts = (text: string): readonly string[] => text.toLowerCase().match(word) ?? []

const isLatin = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff

/**
 * The same as places alone, of a text in lower case: where its first words begin and end, as many as fit; tells how many. A table of
 * 100,000 messages is read so, which would be a million texts.
 */
export const placeWords = (text: string, starts: Uint16Array, ends: Uint16Array): number => {
  let count = 0
  for (let at = 0; at < text.length && count < starts.length; ) {
    const start = at
    const unit = text.charCodeAt(at++)
    if (isLatin(unit)) while (at < text.length && isLatin(text.charCodeAt(at))) at++
    else if (!isHan(unit)) continue
    starts[count] = start
    ends[count++] = at
  }
  return count
}

/** Letters and digits only: `WorkItem Not Found` and `work item not found` are one. */
export const compact = (text: string): string => text.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]+/g, '')

/** `InstanceNotFound` is three words. */
export const splitCapitals = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2')

export const hasHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text)

/** Words of any API's errors: a message made of these alone says nothing about who wrote it. */
const common = new Set(
  `a an the is are was not no or and of to in on for by be with from this that it has have your you please can cannot
  error errors err fail failed failure fails invalid valid illegal wrong bad unknown internal server service system exception
  request requests response param params parameter parameters argument value field fields missing required found exist
  exists access denied permission permissions forbidden unauthorized authorized token tokens expired expire user users
  login account limit exceeded exceed too many rate try again later retry timeout timed out data type format json id ids
  key code status file files name not supported support allowed api method message body content empty null resource
  deleted already duplicate operation processing busy unavailable 错 误 失 败 参 数 系 统 内 部 请 求 无 效 权 限 不 存 在 用 户 没 有 非 法`
    .split(/\s+/)
    .filter((text) => text !== ''),
)

export const isCommonWord = (text: string): boolean => common.has(text) || /^\d+$/.test(text)
