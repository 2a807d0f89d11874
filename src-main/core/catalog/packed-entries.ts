/**
 * Keeps the entries of large tables as columns: texts behind each other in one string, everything else as numbers. An entry
 * reads its fields there when it is asked for them; as objects, 100,000 entries take four times the memory.
 */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'

/** Texts that most entries have to themselves. */
const textFields = {
  /** Null for the usual one: the service and the code. */
  id: (entry) => (entry.id === usualId(entry) ? null : entry.id),
  code: (entry) => entry.code,
  name: (entry) => entry.name,
  message: (entry) => entry.message,
  meaning: (entry) => entry.meaning,
  advice: (entry) => entry.advice,
  category: (entry) => entry.category,
  url: (entry) => entry.provenance.url,
} as const satisfies Readonly<Record<string, (entry: Entry) => string | null>>
type TextField = keyof typeof textFields
const textNames = Object.keys(textFields) as readonly TextField[]
const textPlaces = Object.fromEntries(textNames.map((name, place) => [name, place])) as Record<TextField, number>

/** Those that entries of one table share; looking for the others takes longer than keeping them twice is worth. */
const repeated: ReadonlySet<TextField> = new Set(['name', 'meaning', 'advice', 'category', 'url'])

const usualId = ({ service, code }: Pick<Entry, 'service' | 'code'>) => `${service}/${code}`

/** What many entries of a table have in common. */
interface Shared
  extends Pick<Entry, 'service' | 'kind' | 'retry' | 'actor' | 'derivation'>,
    Pick<Entry['provenance'], 'document' | 'heading' | 'date'> {}

/** What few entries have. */
type Rare = Pick<Entry, 'corrections' | 'template' | 'links' | 'contexts' | 'gloss'>

const nothingRare: Rare = { corrections: [], template: null, links: [] }

const hasRare = ({ corrections, template, links, contexts, gloss }: Entry) =>
  corrections.length > 0 || template !== null || links.length > 0 || contexts !== undefined || gloss !== undefined

/** Entries of one block; its texts can be told apart by two bytes. */
const blockSize = 1_000
const noText = 0xffff
const noHttp = 0xffff

const isNarrow = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false
  return true
}

/** Up to `blockSize` entries as columns, as they are written: parsed, they are kept as they are. */
export interface PackedBlock {
  /** The different texts behind each other. Those of one byte a character stand apart, so that Chinese ones do not widen them. */
  readonly narrow: string
  readonly wide: string
  /** Of each text, those of the wide ones behind those of the narrow ones. */
  readonly lengths: readonly number[]
  readonly narrowCount: number
  /** Per entry the places of its texts, in the order of `textNames`. */
  readonly texts: readonly number[]
  readonly http: readonly number[]
  readonly rows: readonly number[]
  readonly lines: readonly number[]
  /** What entries have in common, each once, and for every entry which. */
  readonly shared: readonly Shared[]
  readonly sharedOf: readonly number[]
  readonly rare: readonly (readonly [entry: number, rare: Rare])[]
}

/** Numbers for different things, in the order they come. */
const createNumbering = <T>() => {
  const all: T[] = []
  const known = new Map<string, number>()
  return {
    all,
    numberOf(key: string, make: () => T): number {
      const number = known.get(key) ?? all.push(make()) - 1
      known.set(key, number)
      return number
    },
  }
}

const sharedKey = ({ service, kind, retry, actor, derivation, document, heading, date }: Shared): string => {
  const derived = `${kind}\0${retry}\0${actor}\0${derivation.kind}\0${derivation.retry}\0${derivation.actor}`
  return `${derived}\0${service}\0${document}\0${heading === null ? '' : `=${heading}`}\0${date === null ? '' : `=${date}`}`
}

const toShared = ({ service, kind, retry, actor, derivation, provenance }: Entry): Shared => {
  const { document, heading, date } = provenance
  return { service, kind, retry, actor, derivation, document, heading, date }
}

const toRare = ({ corrections, template, links, contexts, gloss }: Entry): Rare => {
  const more = { ...(contexts !== undefined && { contexts }), ...(gloss !== undefined && { gloss }) }
  return { corrections, template, links, ...more }
}

const packBlock = (entries: readonly Entry[]): PackedBlock => {
  const narrow: string[] = []
  const wide: string[] = []
  /** Of texts that entries share, where each stands; places of wide texts count down from -1 until all narrow ones are known. */
  const known = new Map<string, number>()
  const put = (text: string) => (isNarrow(text) ? narrow.push(text) - 1 : -wide.push(text))
  const places: number[] = []
  const shared = createNumbering<Shared>()
  const sharedOf: number[] = []
  const rare: [number, Rare][] = []
  for (const [at, entry] of entries.entries()) {
    for (const name of textNames) {
      const text = textFields[name](entry)
      if (text === null) places.push(noText)
      else if (!repeated.has(name)) places.push(put(text))
      else {
        const place = known.get(text) ?? put(text)
        known.set(text, place)
        places.push(place)
      }
    }
    const own = toShared(entry)
    sharedOf.push(shared.numberOf(sharedKey(own), () => own))
    if (hasRare(entry)) rare.push([at, toRare(entry)])
  }
  return {
    narrow: narrow.join(''),
    wide: wide.join(''),
    lengths: [...narrow, ...wide].map((text) => text.length),
    narrowCount: narrow.length,
    texts: places.map((place) => (place < 0 ? narrow.length - 1 - place : place)),
    http: entries.map(({ http }) => http ?? noHttp),
    rows: entries.map(({ provenance }) => provenance.row),
    lines: entries.map(({ provenance }) => provenance.line),
    shared: shared.all,
    sharedOf,
    rare,
  }
}

/** Entries as blocks, to be written. */
export function* packBlocks(entries: readonly Entry[]): Generator<PackedBlock> {
  for (let from = 0; from < entries.length; from += blockSize) yield packBlock(entries.slice(from, from + blockSize))
}

/** A block as it is kept. */
class Block {
  readonly #narrow: string
  readonly #wide: string
  readonly #narrowCount: number
  /** Where each text begins, and at the end where the last one ends. */
  readonly #starts: Uint32Array
  readonly #textOf: Uint16Array
  readonly #http: Uint16Array
  readonly #rows: Uint32Array
  readonly #lines: Uint32Array
  readonly #shared: readonly Shared[]
  readonly #sharedOf: Uint16Array
  readonly #rare: ReadonlyMap<number, Rare>

  constructor(block: PackedBlock, shared: readonly Shared[]) {
    const { lengths } = block
    this.#narrow = block.narrow
    this.#wide = block.wide
    this.#narrowCount = block.narrowCount
    this.#starts = new Uint32Array(lengths.length + 1)
    let start = 0
    for (let place = 0; place < lengths.length; place++) {
      start += lengths[place] ?? 0
      this.#starts[place + 1] = start
    }
    // `from` would walk them by their iterators.
    this.#textOf = new Uint16Array(block.texts)
    this.#http = new Uint16Array(block.http)
    this.#rows = new Uint32Array(block.rows)
    this.#lines = new Uint32Array(block.lines)
    this.#shared = shared
    this.#sharedOf = new Uint16Array(block.sharedOf)
    this.#rare = new Map(block.rare)
  }

  #read(place: number): string {
    const [start = 0, end = 0] = [this.#starts[place], this.#starts[place + 1]]
    if (place < this.#narrowCount) return this.#narrow.slice(start, end)
    const { length } = this.#narrow
    return this.#wide.slice(start - length, end - length)
  }

  text(entry: number, field: TextField): string | null {
    const place = this.#textOf[entry * textNames.length + textPlaces[field]] ?? noText
    return place === noText ? null : this.#read(place)
  }
  http(entry: number): number | null {
    const status = this.#http[entry] ?? noHttp
    return status === noHttp ? null : status
  }
  place(entry: number): Pick<Entry['provenance'], 'row' | 'line'> {
    return { row: this.#rows[entry] ?? 0, line: this.#lines[entry] ?? 0 }
  }
  shared(entry: number): Shared {
    const shared = this.#shared[this.#sharedOf[entry] ?? 0]
    if (shared === undefined) throw new RangeError(`The block has no entry ${entry}.`)
    return shared
  }
  rare(entry: number): Rare {
    return this.#rare.get(entry) ?? nothingRare
  }
}

/** Looks like any entry to who reads its fields, but has none of its own: `plainEntry` makes one that can be copied. */
class PackedEntry implements Entry {
  readonly #block: Block
  readonly #at: number

  constructor(block: Block, at: number) {
    this.#block = block
    this.#at = at
  }
  get id() {
    return this.#block.text(this.#at, 'id') ?? usualId(this)
  }
  get hasUsualId() {
    return this.#block.text(this.#at, 'id') === null
  }
  get service() {
    return this.#block.shared(this.#at).service
  }
  get code() {
    return this.#block.text(this.#at, 'code') ?? ''
  }
  get name() {
    return this.#block.text(this.#at, 'name')
  }
  get message() {
    return this.#block.text(this.#at, 'message') ?? ''
  }
  get meaning() {
    return this.#block.text(this.#at, 'meaning')
  }
  get advice() {
    return this.#block.text(this.#at, 'advice')
  }
  get http() {
    return this.#block.http(this.#at)
  }
  get category() {
    return this.#block.text(this.#at, 'category')
  }
  get kind() {
    return this.#block.shared(this.#at).kind
  }
  get retry() {
    return this.#block.shared(this.#at).retry
  }
  get actor() {
    return this.#block.shared(this.#at).actor
  }
  get derivation() {
    return this.#block.shared(this.#at).derivation
  }
  get corrections() {
    return this.#block.rare(this.#at).corrections
  }
  get template() {
    return this.#block.rare(this.#at).template
  }
  get links() {
    return this.#block.rare(this.#at).links
  }
  get provenance() {
    const { document, heading, date } = this.#block.shared(this.#at)
    const url = this.#block.text(this.#at, 'url')
    return { document, heading, ...this.#block.place(this.#at), date, url }
  }
  get contexts() {
    return this.#block.rare(this.#at).contexts
  }
  get gloss() {
    return this.#block.rare(this.#at).gloss
  }
  toJSON(): Entry {
    return plainEntry(this)
  }
}

/** Whether its id is the service and the code, and nothing else can be. */
export const hasUsualId = (entry: Entry): boolean =>
  (entry instanceof PackedEntry ? entry.hasUsualId : entry.id === usualId(entry)) && !entry.service.includes('/')

/** The code of an id that is the service and the code. */
export const codeOfUsualId = (id: EntryId): string => id.slice(id.indexOf('/') + 1)

/** The entry with its fields as its own: to be sent to another thread, spread, or written. */
export const plainEntry = (entry: Entry): Entry => {
  if (!(entry instanceof PackedEntry)) return entry
  const { id, service, code, name, message, meaning, advice, http, category, kind, retry, actor, derivation } = entry
  const { corrections, template, links, provenance, contexts, gloss } = entry
  const derived = { kind, retry, actor, derivation }
  const texts = { id, service, code, name, message, meaning, advice, http, category }
  const more = { ...(contexts !== undefined && { contexts }), ...(gloss !== undefined && { gloss }) }
  return { ...texts, ...derived, corrections, template, links, provenance, ...more }
}

/** Keeps entries as they come, plain or in blocks; what they have in common is kept once for all of them. */
export interface EntryPacker {
  pack(entries: readonly Entry[]): readonly Entry[]
  take(block: PackedBlock): readonly Entry[]
}

export const createEntryPacker = (): EntryPacker => {
  const common = new Map<string, Shared>()
  const share = (shared: Shared): Shared => {
    const key = sharedKey(shared)
    const known = common.get(key) ?? shared
    common.set(key, known)
    return known
  }
  const take = (packed: PackedBlock): readonly Entry[] => {
    const block = new Block(packed, packed.shared.map(share))
    return packed.sharedOf.map((_, at) => new PackedEntry(block, at))
  }
  return { take, pack: (entries) => [...packBlocks(entries)].flatMap(take) }
}
