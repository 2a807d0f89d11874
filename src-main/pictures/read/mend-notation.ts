/** Brackets, commas and quotes of JSON that reading confuses or swallows are put right where only one thing can be meant. */
import type { ReadCharacter } from '../../../src-preload/model/picture.ts'
import type { ReadLine } from './read-line.ts'

interface Mend {
  /** What it sets right. */
  readonly name: string
  /** Finds the place; what stands there is replaced by `by`. */
  readonly at: RegExp
  readonly by: string
}

/** A member's name lies behind it: the name, its closing quote, the colon. */
const member = String.raw`(?=["']\w{1,40}["'] ?:)`

const mends: readonly Mend[] = [
  { name: 'a quote of a name read as a star', at: /(?<=[A-Za-z_]\w{0,40})[*°^](?= ?:)/g, by: '"' },
  { name: 'an opening quote swallowed', at: /(?<=[{,] ?)(?=[A-Za-z_]\w{0,40}" ?:)/g, by: '"' },
  { name: 'an object’s bracket read as another', at: /[[(](?=["']\w{1,40}["'] ?:)/g, by: '{' },
  {
    name: 'a comma between two members swallowed',
    at: new RegExp(String.raw`(?<=[\w\]).!?]["'])${member}`, 'g'),
    by: ',',
  },
  {
    name: 'an object’s bracket swallowed',
    at: new RegExp(String.raw`(?<=["']\w{1,40}["'] ?: ?)${member}`, 'g'),
    by: '{',
  },
]

/** Nobody read it: it is there because the notation needs it. */
const inserted = (at: number): ReadCharacter => ({ at, certainty: 0, lookalikes: [] })

const apply = ({ text, characters }: ReadLine, { at, by }: Mend): ReadLine => {
  const places = [...text.matchAll(at)].toReversed()
  if (places.length === 0) return { text, characters }
  let mended = text
  const all = [...characters]
  for (const { 0: found, index } of places) {
    mended = mended.slice(0, index) + by + mended.slice(index + found.length)
    const before = all[index]
    all.splice(
      index,
      found.length,
      found === '' || before === undefined
        ? inserted(before?.at ?? 1)
        : { ...before, lookalikes: [{ character: found, likelihood: before.certainty }, ...before.lookalikes] },
    )
  }
  return { text: mended, characters: all }
}

/** Only of lines that hold a member in quotes; what is read as notation already stays as it is. */
export const mendNotation = (line: ReadLine): ReadLine => mends.reduce(apply, line)
