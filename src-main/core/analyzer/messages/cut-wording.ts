/** Matches the beginning of a wording where the text was cut: `One of the following scopes is requi...`. */
import { type DocumentedText, specificityOf } from './documented-text.ts'
import type { FoundText } from './find-wordings.ts'
import type { Word } from './words.ts'

/** Fewer words may begin anybody's sentence. */
const fewest = 4
/** Where texts are cut: at an ellipsis, or at their very end. */
const cutEnd = /^(?: ?(?:\.{2,}|…)|["'”」`]?\s{0,2}$)/

export const matchCut = (
  text: string,
  words: readonly Word[],
  place: number,
  wording: DocumentedText,
): FoundText | null => {
  const expected = wording.words.find((part) => part.length > 0) ?? []
  let count = 0
  while (count < expected.length && words[place + count]?.text === expected[count]) count++
  if (count < fewest || count === expected.length) return null
  const next = words[place + count]
  const isHalf = next !== undefined && expected[count]?.startsWith(next.text) === true
  const start = words[place]?.start ?? 0
  const end = (isHalf ? next : words[place + count - 1])?.end ?? start
  if (!cutEnd.test(text.slice(end, end + 5))) return null
  const said = { ...wording, specificity: specificityOf([expected.slice(0, count)]) }
  return { wording: said, filled: { start, end, slots: [] } }
}
