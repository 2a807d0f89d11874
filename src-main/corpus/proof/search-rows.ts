/** The rows of the tables that a query's words are read by: wordings of one idea, words around the matter. */
import { createColumns } from '../../core/search/index/columns.ts'
import { openIndex } from '../../core/search/index/mini-index.ts'
import { noNotes } from '../../core/search/notes/note-book.ts'
import type { WordTables } from '../../core/search/query/lexicon.ts'
import { createSearch } from '../../core/search/search.ts'
import { shippedCatalog, shippedIndex } from '../../shipped.fixture.ts'
import { querySets } from '../queries.ts'
import { holdsAny, type Judge, type Omission, shippedTables, type Tables, without } from './omission.ts'

const { entries, services } = shippedCatalog
const columns = createColumns(entries, services)
const index = openIndex(shippedIndex)

const rightOf = new Map(querySets.flatMap(([, queries]) => queries.map(({ query, right }) => [query, right] as const)))

/** The place of the first right entry among five. */
export const judgeQueries = <T>({ words }: Tables, during: (judge: Judge) => T): T => {
  const search = createSearch(shippedCatalog, columns, index, words)
  return during((query) => {
    const right = rightOf.get(query) ?? []
    const { hits } = search(query, { notes: noNotes })
    return String(Array.from(hits.best(5).entries).findIndex((place) => right.includes(entries[place]?.id ?? '')))
  })
}

export const queries: readonly string[] = [...rightOf.keys()]

/** A Han query may be read by a wording that shares a character, a Latin one may be the sound of any. */
const mayBeSaidBy = (wordings: readonly string[]): Omission['mayMatter'] => {
  const han = new Set(wordings.join('').match(/\p{Script=Han}/gu))
  const heads = wordings.flatMap((wording) => wording.match(/[a-z]{2}/gi) ?? [])
  return (query) =>
    !/\p{Script=Han}/u.test(query) || Array.from(query).some((one) => han.has(one)) || holdsAny(heads)(query)
}

const omit = (
  table: string,
  words: readonly string[],
  leaveOut: (words: WordTables) => Partial<WordTables>,
): Omission => ({
  table,
  row: words.join(', '),
  mayMatter: mayBeSaidBy(words),
  leaveOut: (tables) => ({ ...tables, words: { ...tables.words, ...leaveOut(tables.words) } }),
})

export const searchRows = (): readonly Omission[] => [
  ...shippedTables.words.wordings.map((row) =>
    omit('search wordings', row, ({ wordings }) => ({ wordings: without(wordings, row) })),
  ),
  ...[...shippedTables.words.noiseWords].map((word) =>
    omit('noise words', [word], ({ noiseWords }) => ({
      noiseWords: new Set([...noiseWords].filter((other) => other !== word)),
    })),
  ),
]
