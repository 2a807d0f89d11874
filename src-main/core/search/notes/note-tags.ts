/** Takes `#tag` out of a query. What begins no tag of the person's stays text. */
import { fold } from '../text/fold.ts'
import type { NotedEntry } from './note-book.ts'

const tag = /(?<!\S)[#＃]([^\s#＃]{1,50})(?!\S)/gu

export interface TagQuery {
  /** Folded; each begins a tag, all of them are asked for. */
  readonly tags: readonly string[]
  readonly rest: string
}

export const readTags = (text: string, notes: readonly NotedEntry[]): TagQuery => {
  if (notes.length === 0) return { tags: [], rest: text }
  const tags: string[] = []
  const rest = text.replace(tag, (written, name: string) => {
    const asked = fold(name)
    if (!notes.some((note) => note.tags.some((known) => known.startsWith(asked)))) return written
    tags.push(asked)
    return ' '
  })
  return { tags, rest }
}

/** Places of the entries that have all the tags. */
export const placesTagged = (tags: readonly string[], notes: readonly NotedEntry[]): ReadonlySet<number> =>
  new Set(
    notes
      .filter((note) => tags.every((asked) => note.tags.some((known) => known.startsWith(asked))))
      .map(({ place }) => place),
  )
