/** What is compared: our search, and the ways one would do it without: each built from the same documents. */
import openSqlite from '@sqlite.org/sqlite-wasm'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { once } from '../../src-main/core/once.ts'
import { createBrowser } from '../../src-main/core/search/browser.ts'
import { createColumns } from '../../src-main/core/search/index/columns.ts'
import { type IndexDocument, indexFields } from '../../src-main/core/search/index/index-document.ts'
import { buildIndex } from '../../src-main/core/search/index/mini-index.ts'
import { loadPackedIndex, type PackedIndex, packIndex } from '../../src-main/core/search/index/packed-index.ts'
import type { SearchIndex } from '../../src-main/core/search/index/term-index.ts'
import { noNotes } from '../../src-main/core/search/notes/note-book.ts'
import { createSearch } from '../../src-main/core/search/search.ts'
import type { Readings } from '../../src-main/core/search/text/syllables.ts'
import { finishSteps } from '../../src-main/core/steps.ts'
import { indexSteps, writeMiniIndex } from '../../src-main/engine/compiled-index.ts'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { emptyFilter } from '../../src-preload/model/search.ts'

/** Answers a query as a person waits for it; gives the places of all entries found, which takes no time that is measured. */
export type SearchFunction = (text: string) => () => ArrayLike<number>

export interface BenchEngine {
  readonly name: string
  /** What is kept on disk; its `bytes` are printed. */
  build(documents: readonly IndexDocument[], catalog: Catalog): { readonly stored: unknown; readonly bytes: number }
  load(stored: unknown, documents: readonly IndexDocument[], catalog: Catalog): SearchFunction
  /** Too slow for all queries of a large catalog: this many are asked instead. */
  readonly mostQueries?: number
}

const fields = [...indexFields]

/** The first page as a window asks for it: fifty rows with highlights, the exact total, the counts of all facets. */
const pageOf = (catalog: Catalog, index: SearchIndex): SearchFunction => {
  const browser = createBrowser(catalog, function* () {
    yield
    return index
  })
  finishSteps(browser.prepare())
  const search = once(() => createSearch(catalog, createColumns(catalog.entries, catalog.services), index))
  return (text) => {
    browser.browse({ text, filter: emptyFilter, sort: null, offset: 0, limit: 50 })
    return () => search()(text, { notes: noNotes }).hits.entries
  }
}

export const ourMiniSearch = (readPinyin: (texts: Iterable<string>) => Readings): BenchEngine => ({
  name: 'Errdex (MiniSearch index)',
  build(_documents, { entries, services }) {
    const stored = writeMiniIndex(buildIndex(entries, services, readPinyin))
    return { stored, bytes: stored.byteLength }
  },
  load: (stored, _documents, catalog) => pageOf(catalog, finishSteps(indexSteps(stored as Uint8Array))),
})

const bytesOf = ({ terms, starts, postings, lengths }: PackedIndex) =>
  Buffer.byteLength(terms) + starts.byteLength + postings.byteLength + lengths.byteLength

export const ourPackedIndex = (readings: Readings): BenchEngine => ({
  name: 'Errdex (packed index)',
  build(documents) {
    const stored = packIndex(documents)
    return { stored, bytes: bytesOf(stored) }
  },
  load: (stored, _documents, catalog) => pageOf(catalog, { terms: loadPackedIndex(stored as PackedIndex), readings }),
})

const plainMiniSearch: BenchEngine = {
  name: 'MiniSearch, defaults',
  build(documents) {
    const index = new MiniSearch<IndexDocument>({ fields })
    index.addAll(documents)
    const stored = JSON.stringify(index)
    return { stored, bytes: Buffer.byteLength(stored) }
  },
  load(stored) {
    const index = MiniSearch.loadJSON<IndexDocument>(String(stored), { fields })
    return (text) => {
      const hits = index.search(text)
      return () => hits.map((hit) => hit.id as number)
    }
  },
}

/** Its export is many callbacks; it is kept in memory and its size not told. */
const flexSearch: BenchEngine = {
  name: 'FlexSearch, forward',
  build: () => ({ stored: null, bytes: Number.NaN }),
  load(_stored, documents) {
    const index = new Document<IndexDocument>({
      document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const })) },
    })
    for (const document of documents) index.add(document)
    return (text) => {
      const hits = index.search(text, { limit: 1000 })
      return () => hits.flatMap(({ result }) => result.map(Number))
    }
  },
}

const fuse: BenchEngine = {
  name: 'Fuse, defaults',
  mostQueries: 3,
  build(documents) {
    const stored = JSON.stringify(Fuse.createIndex(fields, [...documents]))
    return { stored, bytes: Buffer.byteLength(stored) }
  },
  load(stored, documents) {
    const index = new Fuse([...documents], { keys: fields }, Fuse.parseIndex(JSON.parse(String(stored))))
    return (text) => {
      const hits = index.search(text)
      return () => hits.map((hit) => hit.item.id)
    }
  },
}

const linearScan: BenchEngine = {
  name: 'linear includes',
  build: () => ({ stored: null, bytes: 0 }),
  load(_stored, documents) {
    const texts = documents.map((document) =>
      fields
        .map((field) => document[field])
        .join('\n')
        .toLowerCase(),
    )
    return (text) => {
      const wanted = text.toLowerCase()
      const found = texts.flatMap((one, place) => (one.includes(wanted) ? [place] : []))
      return () => found
    }
  },
}

const sqlite = await openSqlite()

/** The shortest text that trigrams find. */
const trigram = 3

/** What is shorter than three characters it cannot look up: for that it walks the table, as its own documentation says. */
const sqliteTrigram: BenchEngine = {
  name: 'SQLite FTS5, trigram',
  mostQueries: 40,
  build: () => ({ stored: null, bytes: Number.NaN }),
  load(_stored, documents) {
    const database = new sqlite.oo1.DB(':memory:')
    database.exec(`CREATE VIRTUAL TABLE entry USING fts5(${fields.join(', ')}, tokenize = 'trigram')`)
    const insert = database.prepare(
      `INSERT INTO entry (rowid, ${fields.join(', ')}) VALUES (?, ${fields.map(() => '?').join(', ')})`,
    )
    database.transaction(() => {
      for (const document of documents)
        insert.bind([document.id + 1, ...fields.map((field) => document[field])]).stepReset()
    })
    insert.finalize()
    const match = database.prepare('SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rank')
    const likeOf = (count: number) => {
      const has = (_: unknown, at: number) => `(${fields.map((field) => `${field} LIKE ?${at + 1}`).join(' OR ')})`
      return database.prepare(`SELECT rowid FROM entry WHERE ${Array.from({ length: count }, has).join(' AND ')}`)
    }
    const likes = new Map<number, typeof match>()
    const placesOf = (statement: typeof match, values: readonly string[]) => {
      statement.bind([...values])
      const places: number[] = []
      while (statement.step()) places.push(Number(statement.getInt(0)) - 1)
      statement.reset()
      return places
    }
    return (text) => {
      // Every word must be there, as in ours.
      const words = text.split(/\s+/).filter((word) => word !== '')
      if (words.length === 0) return () => []
      if (words.every((word) => word.length >= trigram)) {
        const places = placesOf(match, [words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')])
        return () => places
      }
      const like = likes.get(words.length) ?? likeOf(words.length)
      likes.set(words.length, like)
      const places = placesOf(
        like,
        words.map((word) => `%${word.replace(/[%_]/g, '')}%`),
      )
      return () => places
    }
  },
}

export const otherEngines: readonly BenchEngine[] = [plainMiniSearch, flexSearch, fuse, linearScan, sqliteTrigram]
