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
  {
    name: 'a colon between two quotes swallowed',
    at: /(?<=[{,] ?"?(?:msg|message|error|data|log_id)")(?=")/g,
    by: ':',
  },
  { name: 'a quote of a name read as a star', at: /(?<=[A-Za-z_]\w{0,40})[*°^](?= ?:)/g, by: '"' },
  { name: 'an opening quote swallowed', at: /(?<=[{,] ?)(?=[A-Za-z_]\w{0,40}" ?:)/g, by: '"' },
  { name: 'a closing quote of a name swallowed', at: /(?<=(?:^|[{,] ?)"[A-Za-z_]\w{0,40})(?=:\d{1,20}[,}])/g, by: '"' },
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
  {
    name: 'a blank read into the name of a host or a file',
    at: /(?<=\b(?:open|www|api|app|com|cn|java|org|io)\.) (?=[a-z]\w*[.(/])|(?<=\w\.) (?=(?:com|cn|net|log|json|txt|py|java)(?:$|["':)/]))/g,
    by: '',
  },
  {
    name: 'blanks between the wide digits of a code',
    at: /(?<=(?:码|code) ?[:：] ?\d(?: \d){0,10}) (?=\d(?!\d))/g,
    by: '',
  },
  {
    name: 'the bracket of an object printed by Java read as another',
    at: /[[(](?=code=\d{1,10}, ?\w{1,20}=)/g,
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
    if (by === '') all.splice(index, found.length)
    else
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

/** A host and its path with blanks beside the marks between their parts, where letters of one width leave room. */
const address = /https? ?: ?\/\/ ?[\w-]+(?: ?\. ?[a-z\d-]+){1,8}(?:(?: ?[/?&=#] ?|- ?| -|[.:])[\w%]+){0,60}/g

const closeAddresses = ({ text, characters }: ReadLine): ReadLine => {
  const blanks = new Set<number>()
  for (const { 0: found, index } of text.matchAll(address))
    for (const [at, unit] of [...found].entries()) if (unit === ' ') blanks.add(index + at)
  if (blanks.size === 0) return { text, characters }
  return {
    text: [...text].filter((_, at) => !blanks.has(at)).join(''),
    characters: characters.filter((_, at) => !blanks.has(at)),
  }
}

/** Only of lines that hold a member in quotes; what is read as notation already stays as it is. */
export const mendNotation = (line: ReadLine): ReadLine => closeAddresses(mends.reduce(apply, line))
