/** What is looked for in a text, as a pattern that runs line by line. */
import { failure, type Outcome, success } from '../../../../../src-preload/model/outcome.ts'

export interface FindQuery {
  readonly text: string
  readonly matchesCase: boolean
  /** Whether `text` is a regular expression. */
  readonly isPattern: boolean
}

export const toPattern = ({ text, matchesCase, isPattern }: FindQuery): Outcome<RegExp> => {
  try {
    const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    return success(new RegExp(source, matchesCase ? 'gm' : 'gim'))
  } catch {
    return failure('find.bad-pattern')
  }
}

/** Starts and ends in turn, relative to the text, at most so many matches; one of nothing is none. */
export const matchesIn = (pattern: RegExp, text: string, most: number): readonly number[] => {
  const places: number[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    places.push(match.index, match.index + match[0].length)
    if (places.length >= 2 * most) break
  }
  return places
}
