/** What to look for instead when a query finds nothing: a number without its last digits, or one word of several. Pure. */

const mostSuggestions = 6
/** Fewer digits than this begin too many codes to mean anything. */
const leastDigits = 3

/** Best first; none of them equals the query. */
export const shorterQueries = (words: readonly string[]): readonly string[] => {
  const [word] = words
  if (words.length > 1) return [...new Set(words)].slice(0, mostSuggestions)
  if (word === undefined || !/^\d+$/.test(word)) return []
  const shorter: string[] = []
  for (let length = word.length - 1; length >= leastDigits && shorter.length < mostSuggestions; length--)
    shorter.push(word.slice(0, length))
  return shorter
}
