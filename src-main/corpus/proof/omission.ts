/** A row of a table left out: what it is, which texts it can matter for, and how they are judged without it. */

/** What a text or a query is answered; two answers are the same where their verdicts are. */
export type Judge = (text: string) => string

export interface Omission {
  readonly table: string
  readonly row: string
  mayMatter(text: string): boolean
  /** Judges without the row for as long as `during` runs. */
  leaveOut<T>(during: (judge: Judge) => T): T
}

export const without = <T>(list: readonly T[], place: number): readonly T[] => list.filter((_, at) => at !== place)

export const replaced = <T>(list: readonly T[], place: number, item: T): readonly T[] =>
  list.map((known, at) => (at === place ? item : known))

export const holdsAny = (texts: readonly string[]): Omission['mayMatter'] => {
  const wanted = texts.map((text) => text.toLowerCase())
  return (text) => {
    const lower = text.toLowerCase()
    return wanted.some((one) => lower.includes(one))
  }
}

export const matches =
  (pattern: RegExp): Omission['mayMatter'] =>
  (text) =>
    new RegExp(pattern, pattern.flags.replace('g', '')).test(text)
