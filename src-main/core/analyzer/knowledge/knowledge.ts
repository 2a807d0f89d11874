/** What the analyzer knows of a catalog, prepared once. */
import type { Entry, EntryId, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { CatalogView } from '../../catalog/catalog.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { type RuleTables, ruleTables } from '../envelopes/registry.ts'
import { createMarkFinder, type TextMarks } from '../envelopes/text-marks.ts'
import type { DocumentedText } from '../messages/documented-text.ts'
import { type FoundText, findWordings } from '../messages/find-wordings.ts'
import { indexMessages, type MessageIndex } from '../messages/message-index.ts'
import { compact } from '../messages/words.ts'
import type { Lead } from '../passages/prefilter.ts'
import type { CodeKnowledge } from '../statements/mention.ts'
import { noWordCodes, type WordCodes } from '../statements/word-codes.ts'
import { type CallBook, noCalls } from './call-book.ts'

export interface Knowledge extends CodeKnowledge {
  readonly tables: RuleTables
  /** Of the shipped services, then of imported tables. */
  readonly envelopes: readonly Envelope[]
  findMarks(text: string): TextMarks
  readonly view: CatalogView
  /** Every entry a code may stand for: also under the code its document should have written. */
  meaningsOf(code: string): readonly Entry[]
  readonly messages: MessageIndex
  /** Documented wordings in a text. */
  findWordings(text: string): readonly FoundText[]
  /** Entries by the name their document gives them: `HTTP_TIMEOUT_ERROR`. */
  readonly named: ReadonlyMap<string, readonly Entry[]>
  /** Every wording an entry's message may have. */
  wordingsOf(entry: Pick<Entry, 'id' | 'service'>): readonly DocumentedText[]
  isImported(service: ServiceId): boolean
  /** Pages about calls. */
  readonly calls: CallBook
  /** Codes of imported tables that are no plain numbers, or stand under names of their own. */
  readonly words: WordCodes
  /** Places of a large text worth reading for their sake. */
  readonly leads: readonly Lead[]
}

/** Numbers of a wider family are many other things, too, unless they are as long as hardly anything else. */
const widestSeries = 10_000
const longSeries = 100_000_000

/** Three words of Latin letters at the end of a text. */
const lastWords = /(?:\b[A-Za-z][\w'-]{0,30}[ ,;]{1,2}){3}$/

/** Whether a documented wording of the code begins right behind it, or ends right before it. */
export const wordingFinder =
  ({ meaningsOf, wordingsOf }: Pick<Knowledge, 'meaningsOf' | 'wordingsOf'>): CodeKnowledge['isBesideWording'] =>
  (code, before, after) => {
    const following = compact(after)
    const firstLine = compact(after.split('\n', 1)[0] ?? '')
    const preceding = compact(before)
    // `user is resigned 10302`: the last words of what the document says.
    const ending = compact(lastWords.exec(before)?.[0] ?? '')
    return meaningsOf(code).some((entry) =>
      wordingsOf(entry).some((wording) => {
        const head = wording.compact.find((part) => part !== '') ?? ''
        if (head.length < 3) return false
        return (
          following.startsWith(head) ||
          preceding.endsWith(wording.compact.join('')) ||
          (ending.length >= 10 && wording.compact.join('').endsWith(ending)) ||
          (firstLine.length >= 5 && head.startsWith(firstLine))
        )
      }),
    )
  }

/** Of the shipped catalog; `learnTables` adds what a person imported. */
export const learn = (view: CatalogView, tables: RuleTables = ruleTables): Knowledge => {
  const { envelopes, vendors } = tables
  const byService = new Map(envelopes.map((envelope) => [envelope.service, envelope]))
  const wireWordings = ({ service, code }: Entry): readonly string[] => byService.get(service)?.wordings[code] ?? []
  const messages = indexMessages(view.catalog.entries, wireWordings)
  const known = new Map<EntryId, DocumentedText[]>()
  for (const text of messages.texts)
    for (const { id } of text.entries) {
      const texts = known.get(id)
      if (texts === undefined) known.set(id, [text])
      else texts.push(text)
    }
  const named = new Map<string, readonly Entry[]>()
  for (const entry of view.catalog.entries)
    if (entry.name !== null && entry.kind !== 'success')
      named.set(entry.name, [...(named.get(entry.name) ?? []), entry])
  const corrected = new Map<string, readonly Entry[]>()
  for (const entry of view.catalog.entries)
    for (const { field, value } of entry.corrections)
      if (field === 'code') corrected.set(value, [...view.byCode(value), entry])
  const meaningsOf = (code: string) =>
    (corrected.get(code) ?? view.byCode(code)).filter((entry) => entry.kind !== 'success')
  const wordingsOf: Knowledge['wordingsOf'] = ({ id }) => known.get(id) ?? []
  const series = envelopes.flatMap(({ families }) =>
    families.filter(({ from, to, named }) => named !== true && (to - from < widestSeries || from >= longSeries)),
  )
  return {
    tables,
    envelopes,
    findMarks: createMarkFinder(envelopes, vendors),
    view,
    meaningsOf,
    messages,
    findWordings: (text) => findWordings([messages], text),
    named,
    wordingsOf,
    isImported: () => false,
    calls: noCalls,
    words: noWordCodes,
    leads: [],
    documented: (code) => meaningsOf(code).length > 0,
    inFamily: (code) => series.some(({ from, to }) => Number(code) >= from && Number(code) <= to),
    isBesideWording: wordingFinder({ meaningsOf, wordingsOf }),
  }
}
