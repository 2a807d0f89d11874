/** The sources of expressions for plain texts. */

/**
 * Matches nothing, at the end of optional parts: V8 compiles what stands behind them once for each way through them, which makes a
 * hundred kilobytes of a long alternation, but once behind this.
 */
export const once = '(?=)'

/** A plain text as an expression writes it. */
export const quoteForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * Matches the longest of the texts. What begins alike is written once: of alternatives one beside the other each is tried at each
 * place of a text, three times the work for three hundred words.
 */
export const oneOf = (texts: readonly string[]): string => {
  const byUnit = new Map<string, string[]>()
  for (const text of texts) {
    if (text === '') continue
    const rests = byUnit.get(text.charAt(0))
    if (rests === undefined) byUnit.set(text.charAt(0), [text.slice(1)])
    else rests.push(text.slice(1))
  }
  const ways = [...byUnit].map(([unit, rests]) => `${quoteForPattern(unit)}${oneOf(rests)}`)
  if (ways.length === 0) return ''
  const mayEnd = texts.includes('')
  return ways.length === 1 && !mayEnd ? ways.join('') : `(?:${ways.join('|')})${mayEnd ? '?' : ''}`
}
