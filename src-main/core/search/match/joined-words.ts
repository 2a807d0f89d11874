/** Words typed without blanks between them. */

const shortestWord = 3
const longestTyped = 40

/** `usernotfound` as known words, as few as possible; none when it cannot be taken apart. */
export const splitJoined = (typed: string, isKnown: (word: string) => boolean): readonly string[] => {
  if (typed.length > longestTyped) return []
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= typed.length; end++)
    for (let start = 0; start <= end - shortestWord; start++) {
      const before = best[start]
      const known = best[end]
      if (before === undefined || (known !== undefined && known.length <= before.length + 1)) continue
      const piece = typed.slice(start, end)
      if (isKnown(piece)) best[end] = [...before, piece]
    }
  return best[typed.length] ?? []
}
