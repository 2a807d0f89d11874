/** Which favorites and notes a typed query and the ticked facets leave, and what each further tick would leave. Pure. */
import { type KnownEntry, nameKey } from '../../../src-preload/model/library.ts'
import type { FacetCount } from '../../../src-preload/model/search.ts'

export const shelfFacets = ['service', 'kind', 'tag'] as const
export type ShelfFacet = (typeof shelfFacets)[number]

/** What is ticked; an empty list means "any". */
export type ShelfFilter = Readonly<Record<ShelfFacet, readonly string[]>>
export const emptyShelfFilter: ShelfFilter = { service: [], kind: [], tag: [] }

/** What a favorite or a note is found by. */
export interface Findable {
  readonly known: KnownEntry
  readonly tags: readonly string[]
  /** The note, and what its service is called. */
  readonly texts: readonly string[]
}

export interface Shelf<T> {
  readonly kept: readonly T[]
  /** Per facet, counts with the query and all other facets applied, most first. */
  readonly counts: Readonly<Record<ShelfFacet, readonly FacetCount[]>>
}

const wordsOf = (query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '#')

/** `#tag` must begin one of the tags; any other word may stand anywhere. */
const says = (words: readonly string[], { known, tags, texts }: Findable): boolean => {
  const lowerTags = tags.map((tag) => tag.toLowerCase())
  const all = [known.service, known.code, known.message, ...texts, ...lowerTags].join('\n').toLowerCase()
  return words.every((word) =>
    word.startsWith('#') ? lowerTags.some((tag) => tag.startsWith(word.slice(1))) : all.includes(word),
  )
}

/** Writes a tag as it is written first among all: entries that are tagged `VIP` and `vip` have one tag. */
const createSpelling = (all: readonly Findable[]): ((tag: string) => string) => {
  const spellings = new Map<string, string>()
  for (const { tags } of all) for (const tag of tags) if (!spellings.has(nameKey(tag))) spellings.set(nameKey(tag), tag)
  return (tag) => spellings.get(nameKey(tag)) ?? tag
}

const valuesOf = ({ known, tags }: Findable, spell: (tag: string) => string): ShelfFilter => ({
  service: [known.service],
  kind: [known.kind],
  tag: tags.map(spell),
})

/** Every ticked tag must be there; of services and kinds an entry has one only, so any of the ticked will do. */
const fits = (values: ShelfFilter, filter: ShelfFilter, facet: ShelfFacet): boolean => {
  const ticked = filter[facet]
  if (facet === 'tag') return ticked.every((tag) => values.tag.includes(tag))
  return ticked.length === 0 || ticked.some((value) => values[facet].includes(value))
}

const countValues = (all: readonly ShelfFilter[], filter: ShelfFilter, facet: ShelfFacet): readonly FacetCount[] => {
  const others = shelfFacets.filter((other) => other !== facet || facet === 'tag')
  const counts = new Map(filter[facet].map((value) => [value, 0]))
  for (const values of all)
    if (others.every((other) => fits(values, filter, other)))
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

export const filterShelf = <T>(
  items: readonly T[],
  describe: (item: T) => Findable,
  query: string,
  ticked: ShelfFilter,
): Shelf<T> => {
  const words = wordsOf(query)
  const described = items.map((item) => ({ item, findable: describe(item) }))
  const spell = createSpelling(described.map(({ findable }) => findable))
  const filter = { ...ticked, tag: ticked.tag.map(spell) }
  const found = described
    .filter(({ findable }) => says(words, findable))
    .map(({ item, findable }) => ({ item, values: valuesOf(findable, spell) }))
  const all = found.map(({ values }) => values)
  const counts = (facet: ShelfFacet) => countValues(all, filter, facet)
  return {
    kept: found
      .filter(({ values }) => shelfFacets.every((facet) => fits(values, filter, facet)))
      .map(({ item }) => item),
    counts: { service: counts('service'), kind: counts('kind'), tag: counts('tag') },
  }
}

/** Something is asked for: what is empty then says nothing. */
export const isNarrowed = (query: string, filter: ShelfFilter): boolean =>
  wordsOf(query).length > 0 || shelfFacets.some((facet) => filter[facet].length > 0)
