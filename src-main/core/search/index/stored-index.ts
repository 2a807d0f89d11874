/** The search index as a file: MiniSearch's index and the pinyin readings, with a checksum and the entries it is of. */
import type { AsPlainObject } from 'minisearch'
import type { Entry, Service } from '../../../../src-preload/model/catalog.ts'
import { namesOf } from '../../catalog/service-names.ts'
import type { Readings } from '../text/syllables.ts'
import { wordings } from '../text/wordings.ts'
import { toIndexDocument } from './index-document.ts'
import { buildMiniIndex, loadMiniIndex, termsOf } from './mini-index.ts'
import { loadPackedIndex, packIndex } from './packed-index.ts'
import type { SearchIndex } from './term-index.ts'

export interface StoredIndex {
  readonly mini: AsPlainObject
  readonly readings: Readings
}

/** Gives the readings of all characters in some texts; pinyin is known at compile time only. */
export type ReadPinyin = (texts: Iterable<string>) => Readings

export const openIndex = ({ mini, readings }: StoredIndex): SearchIndex => ({ terms: loadMiniIndex(mini), readings })

/** In place of a stored index that is lost: made in a moment, without pinyin. */
export const rebuildIndex = (entries: readonly Entry[]): SearchIndex => ({
  terms: loadPackedIndex(packIndex(entries.map(toIndexDocument))),
  readings: {},
})

export const buildIndex = (
  entries: readonly Entry[],
  services: readonly Service[],
  readPinyin: ReadPinyin,
): StoredIndex => {
  const mini = buildMiniIndex(entries.map(toIndexDocument))
  const readings = readPinyin([...termsOf(mini), ...services.flatMap(namesOf), ...wordings.flat()])
  return { mini, readings }
}

/** FNV-1a over UTF-16 units: tells accidents, not attacks. */
const checksum = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

const idsOf = (entries: readonly Entry[]) => checksum(entries.map((entry) => entry.id).join('\n'))

const header = /^\{"format":1,"entries":"([0-9a-f]{8})","checksum":"([0-9a-f]{8})","index":/

export const writeIndex = (index: StoredIndex, entries: readonly Entry[]): string => {
  const body = JSON.stringify(index)
  return `{"format":1,"entries":"${idsOf(entries)}","checksum":"${checksum(body)}","index":${body}}`
}

/** Null when the file is damaged or of other entries. */
export const readIndex = (file: string, entries: readonly Entry[]): StoredIndex | null => {
  const match = header.exec(file)
  if (match === null || !file.endsWith('}')) return null
  const body = file.slice(match[0].length, -1)
  // What bears its own checksum is what `writeIndex` wrote.
  return match[1] === idsOf(entries) && match[2] === checksum(body) ? (JSON.parse(body) as StoredIndex) : null
}
