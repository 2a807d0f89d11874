/** What the analyzer knows of a catalog, prepared once: of the shipped one alone, or with a person's tables behind it. */
import type { Entry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { CatalogView } from '../../catalog/catalog.ts'
import type { DescribedCall } from '../../catalog/described-call.ts'
import { finishSteps, type Steps } from '../../steps.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { type RuleTables, ruleTables } from '../envelopes/registry.ts'
import { markFinderSteps, nameOf, type TextMarks } from '../envelopes/text-marks.ts'
import type { DocumentedText } from '../messages/documented-text.ts'
import { type FoundText, findWordings } from '../messages/find-wordings.ts'
import { createMessageIndex, type MessageIndex } from '../messages/message-index.ts'
import { compact, isCommonWord, wordsOf } from '../messages/words.ts'
import { gap, type Lead } from '../passages/prefilter.ts'
import { trimUnits } from '../passages/trim-units.ts'
import { commonShare, lettersBeside, sharedAtLeast, sharedWords, unsaidLength } from '../rules/scoring.ts'
import type { ImportedWire } from '../statements/imported-wire.ts'
import type { CodeKnowledge } from '../statements/mention.ts'
import { gatherWordCodes, type WordCodes } from '../statements/word-codes.ts'
import { type CallBook, callBookSteps } from './call-book.ts'

const quote = (key: string) => key.replace(/[^\w]/g, '\\$&')
const separator = String.raw`[:=>(（：＝]{1,3}[ \t]?["'\\[<!CDATA(（&;quot]{0,20}`

/** The last word of a hit: what stands as the code. */
const codeIn = (hit: string): string => trimUnits(/[\w.-]{1,80}$/.exec(hit)?.[0] ?? '', '.-')

/** The places of a large text worth reading for imported tables: described keys, and words that are documented codes. */
const ownLeads = (words: WordCodes): readonly Lead[] => {
  const holds = (hit: string) => words.documented(codeIn(hit))
  const keys = [...words.keys].map(quote).join('|')
  return [
    ...(keys === '' ? [] : [{ pattern: new RegExp(`(?:${keys})${gap}${separator}-?[A-Za-z0-9]`, 'g') }]),
    ...(words.hasWords
      ? [
          {
            pattern: new RegExp(`(?:[cC]ode|CODE|rrno|[码误败错回常])${gap}${separator}[A-Za-z][\\w.-]{1,60}`, 'g'),
            holds,
          },
          { pattern: /(?<![\w.])[A-Z][A-Za-z]{0,20}[\d._-][\w.-]{1,60}/g, holds },
          { pattern: /(?<![\w.])0[xX][\da-fA-F]{1,16}(?!\w)/g, holds },
        ]
      : []),
  ]
}

/** Entries by the name their document gives them: `HTTP_TIMEOUT_ERROR`. */
export type Names = ReadonlyMap<string, readonly Entry[]>

/** What has been read of all tables. */
export interface Learned {
  readonly tables: RuleTables
  /** Of the shipped services, then of imported tables. */
  readonly envelopes: readonly Envelope[]
  readonly view: CatalogView
  /** Every entry a code may stand for: also under the code its document should have written. */
  meaningsOf(code: string): readonly Entry[]
  /** Those of a later group speak where the ones before it have nothing to say. */
  readonly messages: readonly (readonly MessageIndex[])[]
  readonly named: Names
  /** Every wording an entry's message may have. */
  wordingsOf(entry: Entry): readonly DocumentedText[]
  /** Whether a service numbers its errors so, documented or not, in a range of fewer than `widest` numbers. */
  inFamily(code: string, widest?: number): boolean
}

export interface Knowledge extends Learned, CodeKnowledge {
  readonly tables: RuleTables
  findMarks(text: string): TextMarks
  /** Documented wordings in a text. */
  findWordings(text: string): readonly FoundText[]
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
/** Entries of one name that are looked at: a name that many rows share names none of them. */
const mostNamesakes = 20

/** Three words of Latin letters at the end of a text, and five. */
const lastWords = /(?:\b[A-Za-z][\w'-]{0,30}[ ,;]{1,2}){3}$/
const moreWords = /(?:\b[A-Za-z][\w'-]{0,30}[ ,;]{1,2}){5}$/

/** A clause beside a code: of its nearest words so many more than the wording it is held against. */
const extraWords = 3

/** Services word a message a little otherwise than their documents: `[11232] create message trigger rate limit`. */
const isNearly = (line: string, { words }: DocumentedText, isBehind: boolean): boolean => {
  const documented = new Set(words.flat())
  if (documented.size < 3) return false
  const own = wordsOf(line).map(({ text }) => text)
  const most = documented.size + extraWords
  const near = new Set(isBehind ? own.slice(0, most) : own.slice(-most))
  const sum = (some: Iterable<string>) =>
    [...some].reduce((total, word) => total + (isCommonWord(word) ? commonShare : 1), 0)
  const shared = sum([...documented].filter((word) => near.has(word)))
  return shared >= sharedAtLeast.nearly && shared >= sharedWords.similar * sum(documented)
}

/** Whether a documented wording of the code begins right behind it, ends right before it, or nearly stands there. */
const wordingFinder =
  ({ meaningsOf, wordingsOf }: Learned): CodeKnowledge['isBesideWording'] =>
  (code, before, after) => {
    const following = compact(after)
    const lineBehind = after.split('\n', 1)[0] ?? ''
    const lineBefore = before.slice(before.lastIndexOf('\n') + 1)
    const firstLine = compact(lineBehind)
    const preceding = compact(before)
    // `user is resigned 10302`: the last words of what the document says.
    const ending = compact(lastWords.exec(before)?.[0] ?? '')
    // `role owner must be set 20041`: so many words out of its middle are no chance.
    const middle = compact(moreWords.exec(before)?.[0] ?? '')
    return meaningsOf(code).some((entry) =>
      wordingsOf(entry).some((wording) => {
        const head = wording.compact.find((part) => part !== '') ?? ''
        if (head.length < lettersBeside.head) return false
        return (
          following.startsWith(head) ||
          preceding.endsWith(wording.compact.join('')) ||
          (ending.length >= lettersBeside.ending && wording.compact.join('').endsWith(ending)) ||
          (middle.length >= lettersBeside.middle && wording.compact.join('').includes(middle)) ||
          (firstLine.length >= lettersBeside.line && head.startsWith(firstLine)) ||
          isNearly(lineBehind, wording, true) ||
          isNearly(lineBefore, wording, false)
        )
      }),
    )
  }

/** `wires` are those of imported tables, `silent` the calls that pages describe without a code. */
export function* completeKnowledge(
  learned: Learned,
  wires: readonly ImportedWire[],
  silent: readonly DescribedCall[],
): Steps<Knowledge> {
  const { tables, envelopes, view, messages, meaningsOf } = learned
  const documented = (code: string) => meaningsOf(code).length > 0
  const words = gatherWordCodes(wires, documented)
  const named = envelopes.flatMap((one) => (one.policy.isChecked ? [{ ...one, name: nameOf(one) }] : []))
  yield
  const findMarks = yield* markFinderSteps(envelopes, tables.vendors)
  yield
  const calls = yield* callBookSteps(view.catalog.entries, silent)
  return {
    ...learned,
    findMarks,
    findWordings(text) {
      for (const group of messages) {
        const found = findWordings(group, text)
        if (found.length > 0) return found
      }
      return []
    },
    calls,
    words,
    leads: ownLeads(words),
    documented,
    isOfNamed: (code, text) =>
      named.some(
        ({ service, families, name }) =>
          (meaningsOf(code).some((entry) => entry.service === service) ||
            (code.length >= unsaidLength &&
              families.some(({ from, to }) => Number(code) >= from && Number(code) <= to))) &&
          name?.test(text) === true,
      ),
    isBesideWording: wordingFinder(learned),
  }
}

export const addName = (named: Map<string, readonly Entry[]>, entry: Entry) => {
  if (entry.name === null || entry.kind === 'success') return
  const known = named.get(entry.name) ?? []
  if (known.length < mostNamesakes) named.set(entry.name, [...known, entry])
}

/** Whether somebody has looked at the table of a service. */
export const isChecked = ({ envelopes }: Knowledge, service: ServiceId): boolean =>
  envelopes.some((envelope) => envelope.service === service && envelope.policy.isChecked)

/** Entries learned between two places to pause. */
const entriesPerStep = 50

/** Of the shipped catalog; `learnTables` adds what a person imported. */
export function* knowledgeSteps(view: CatalogView, tables: RuleTables = ruleTables): Steps<Knowledge> {
  const { envelopes } = tables
  const { entries } = view.catalog
  const byService = new Map(envelopes.map((envelope) => [envelope.service, envelope]))
  const index = createMessageIndex({ othersOf: ({ service, code }) => byService.get(service)?.wordings[code] ?? [] })
  const named = new Map<string, readonly Entry[]>()
  const corrected = new Map<string, readonly Entry[]>()
  for (const [place, entry] of entries.entries()) {
    if (place % entriesPerStep === 0) yield
    index.add(entry)
    addName(named, entry)
    for (const { field, value } of entry.corrections)
      if (field === 'code') corrected.set(value, [...view.byCode(value), entry])
  }
  const series = envelopes.flatMap(({ families }) =>
    families.filter(
      ({ from, to, named: isNamed }) => isNamed !== true && (to - from < widestSeries || from >= longSeries),
    ),
  )
  return yield* completeKnowledge(
    {
      tables,
      envelopes,
      view,
      meaningsOf: (code) => (corrected.get(code) ?? view.byCode(code)).filter(({ kind }) => kind !== 'success'),
      messages: [[index]],
      named,
      wordingsOf: index.wordingsOf,
      inFamily: (code, widest = Number.POSITIVE_INFINITY) =>
        series.some(({ from, to }) => Number(code) >= from && Number(code) <= to && to - from < widest),
    },
    [],
    [],
  )
}

/** The same at once. */
export const learn = (...given: Parameters<typeof knowledgeSteps>): Knowledge => finishSteps(knowledgeSteps(...given))
