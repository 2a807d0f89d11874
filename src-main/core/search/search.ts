/** Search over a catalog: reads a query, asks the index word by word, ranks what answers. */
import type { Catalog, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { EntryFilter, Understood } from '../../../src-preload/model/search.ts'
import { once } from '../once.ts'
import { finishSteps, type Steps } from '../steps.ts'
import type { Columns } from './index/columns.ts'
import { choose, everyEntry } from './index/gather.ts'
import type { SearchIndex, TermIndex } from './index/term-index.ts'
import { createWordMatcher, foundNothing, type Guesses, type WordMatches } from './match/match-word.ts'
import { createMender } from './match/mender.ts'
import { createPinyin, pinyinSteps } from './match/pinyin.ts'
import { createTypoFinder, typoSteps } from './match/typo.ts'
import { matchNotes } from './notes/match-notes.ts'
import type { NoteBook, NotedEntry } from './notes/note-book.ts'
import { appendNoted, type Noted, nothingNoted, toNoted, toNoteWord } from './notes/noted.ts'
import { createFilterTest } from './page/facets.ts'
import type { Alternative } from './query/alternatives.ts'
import { type Lexicon, lexiconSteps, type WordTables, wordTables } from './query/lexicon.ts'
import { createFilterParser } from './query/parse-filters.ts'
import { parseQuery, type QueryWord } from './query/parse-query.ts'
import { rankerSteps } from './rank/rank.ts'
import { type Ranking, rankInOrder } from './rank/ranking.ts'
import { fold } from './text/fold.ts'

const tag = /(?<!\S)[#＃]([^\s#＃]{1,50})(?!\S)/gu

interface TagQuery {
  /** Folded; each begins a tag, all of them are asked for. */
  readonly tags: readonly string[]
  readonly rest: string
}

/** Takes `#tag` out of a query. What begins no tag of the person's stays text. */
const readTags = (text: string, notes: readonly NotedEntry[]): TagQuery => {
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
const placesTagged = (tags: readonly string[], notes: readonly NotedEntry[]): ReadonlySet<number> =>
  new Set(
    notes
      .filter((note) => tags.every((asked) => note.tags.some((known) => known.startsWith(asked))))
      .map(({ place }) => place),
  )

export interface Findings {
  readonly hits: Ranking
  /** What to highlight. */
  readonly alternatives: readonly Alternative[]
  readonly understood: Understood
  readonly noted: Noted
}

/** What a search may be told beside the query. */
export interface SearchScope {
  /** Keeps to one service. */
  readonly service?: ServiceId | undefined
  /** Entries that only these answer follow those the documents answer. */
  readonly notes: NoteBook
  /** Nobody typed it: what its words match is not kept for the next query. */
  readonly isRehearsal?: boolean
}

/** `text` may be anything a person can type or paste. What is found stays right while other texts are searched for. */
export type Search = (text: string, scope: SearchScope) => Steps<Findings>

const pairsOf = (text: string) => Array.from(text, (_, at) => text.slice(at, at + 2))

/** Neighbouring characters of what can be found. */
const pairsIn = ({ terms }: TermIndex, { hanTexts }: Lexicon) => terms.concat(hanTexts.flatMap(pairsOf))

const within = (filter: EntryFilter, service: ServiceId | undefined): EntryFilter =>
  service === undefined ? filter : { ...filter, service: [service] }

type Passes = (entry: number) => boolean

const both = (one: Passes | null, other: Passes | null): Passes | null =>
  one === null || other === null ? (one ?? other) : (entry) => one(entry) && other(entry)

const testPlaces =
  (places: ReadonlySet<number>): Passes =>
  (entry) =>
    places.has(entry)

/** Of a catalog that is soon read: what few queries need is made when one does. */
export function* smallSearchSteps(
  catalog: Catalog,
  columns: Columns,
  { terms, readings }: SearchIndex,
  tables: WordTables = wordTables,
): Steps<Search> {
  const lexicon = yield* lexiconSteps(catalog.services, tables)
  yield
  const guesses: Guesses = {
    pinyin: once(() => createPinyin(readings, pairsIn(terms, lexicon), lexicon.hanTexts)),
    findTypos: once(() => createTypoFinder(terms.terms)),
  }
  return yield* assembleSteps(catalog, columns, terms, lexicon, guesses)
}

/** The same at once, and searched at once. */
export const createSearch = (...given: Parameters<typeof smallSearchSteps>) => {
  const search = finishSteps(smallSearchSteps(...given))
  return (text: string, scope: SearchScope): Findings => finishSteps(search(text, scope))
}

/** The same for an index of many terms, with everything made beforehand. */
export function* searchSteps(catalog: Catalog, columns: Columns, { terms, readings }: SearchIndex): Steps<Search> {
  const lexicon = yield* lexiconSteps(catalog.services, wordTables)
  yield
  const pinyin = yield* pinyinSteps(readings, pairsIn(terms, lexicon), lexicon.hanTexts)
  const findTypos = yield* typoSteps(terms.terms)
  const guesses: Guesses = { pinyin: () => pinyin, findTypos: () => findTypos }
  return yield* assembleSteps(catalog, columns, terms, lexicon, guesses)
}

function* assembleSteps(
  catalog: Catalog,
  columns: Columns,
  terms: TermIndex,
  lexicon: Lexicon,
  guesses: Guesses,
): Steps<Search> {
  const parseFilters = createFilterParser(catalog.services)
  const matcher = createWordMatcher(terms, lexicon, guesses)
  const mender = createMender(terms, lexicon, guesses)
  yield
  const rank = yield* rankerSteps(terms, catalog.entries, columns)

  /** In catalog order. */
  const everything = (passes: Passes | null): Ranking => {
    const all = everyEntry(columns.size)
    return rankInOrder(passes === null ? all : choose(all, (at) => passes(all[at] ?? 0)))
  }

  return function* (text, { service, notes, isRehearsal = false }) {
    const { tags, rest } = readTags(text, notes.notes)
    const query = parseQuery(rest, lexicon, parseFilters, mender)
    const words = [...query.words.map((word) => word.typed), ...tags.map((tag) => `#${tag}`)]
    const understood = { words, filter: query.filter, unread: query.unread }
    const passes = both(
      createFilterTest(columns, within(query.filter, service)),
      tags.length === 0 ? null : testPlaces(placesTagged(tags, notes.notes)),
    )
    if (query.words.length === 0) {
      const noted = tags.length === 0 ? [] : notes.notes.filter(({ place }) => passes?.(place))
      return { hits: everything(passes), alternatives: [], understood, noted: toNoted(noted, [], tags) }
    }
    const matched: { readonly word: QueryWord; readonly found: readonly WordMatches[] }[] = []
    for (const word of query.words) {
      yield
      matched.push({ word, found: yield* matcher.match(word, !isRehearsal) })
    }
    const exactly = matched.flatMap((one) => one.found)
    const isFound = exactly.some((one) => !one.word.optional && !foundNothing(one))
    const unknown = isFound ? exactly.filter((one) => one.word.script === 'han' && foundNothing(one)) : []
    const found = [...exactly]
    for (const { word } of unknown) found.push(...(yield* matcher.matchPairs(word, !isRehearsal)))
    yield
    const hits = rank(query, found, passes)
    yield
    const alternatives = found.flatMap((one) => one.alternatives)
    if (notes.notes.length === 0) return { hits, alternatives, understood, noted: nothingNoted }
    const asked = matched.filter(({ word }) => !word.optional).map(toNoteWord)
    const noted = matchNotes(asked, notes, passes)
    const ways = asked.flatMap((one) => one.alternatives)
    return { hits: appendNoted(hits, noted), alternatives, understood, noted: toNoted(noted, ways, tags) }
  }
}
