/** The words right before a place of a text that are joined by single blanks: the name of a field may be the last of them, `inner code`. */

/** Units of the words that may make one name. */
const longest = 40

export interface Phrase {
  /** Where the phrase begins that the word at `at` belongs to. */
  startAt(at: number): number
  /** The word that began a phrase or went on with it ends here. */
  endAt(at: number): void
  /** What comes next is no part of the words before it. */
  forget(): void
  /** A value behind `=` ends here: in `app=asr-batch code=2500` it is no part of the name behind it. */
  assignTo(end: number): void
}

export const createPhrase = (): Phrase => {
  let start = -1
  let end = -1
  let assigned = -1
  return {
    startAt(at) {
      const isAssigned = start < assigned && at >= assigned
      if (start < 0 || isAssigned || end !== at - 1 || at - start > longest) start = at
      return start
    },
    endAt: (at) => {
      end = at
    },
    forget: () => {
      start = -1
    },
    assignTo: (at) => {
      assigned = at
    },
  }
}
