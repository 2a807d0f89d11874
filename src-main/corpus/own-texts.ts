/** Our own labelled texts: pastes written by hand, every renderer over rows of the catalog, and texts that hold no error of ours. */
import { resolve } from 'node:path'
import type { Catalog, Entry } from '../../src-preload/model/catalog.ts'
import { caseOf } from './error-case.ts'
import { foreignErrors } from './foreign-errors.ts'
import { hardNegatives } from './hard-negatives.ts'
import { type LabelledText, readLabelled } from './labelled-text.ts'
import { createRandom } from './random.ts'
import { renderers } from './renderers/registry.ts'
import type { Renderer } from './renderers/renderer.ts'
import { rowTexts } from './row-texts.ts'
import { unknownCodes } from './unknown-codes.ts'

/** Rows per renderer. */
const rows = 40

const label = (catalog: Catalog, renderer: Renderer, entry: Entry, seed: number): LabelledText => {
  const error = caseOf(entry, createRandom(seed))
  const { text, http, logId } = renderer.render(error)
  const alike =
    renderer.bare === true
      ? catalog.entries.filter(({ code }) => code === entry.code)
      : renderer.byMessage === true
        ? catalog.entries.filter(({ message }) => message === entry.message)
        : []
  const meanings = [entry, ...alike.filter((other) => other !== entry)]
  return {
    id: `${renderer.name}-${entry.id}`,
    text,
    format: renderer.name,
    expected: meanings.map(({ service, code }) => ({ service, code })),
    unknown: [],
    http: http === true ? error.http : http || null,
    log_id: logId === true ? error.logId : null,
    loose: http === null || logId === null,
    negative: false,
    ambiguous: meanings.length > 1,
  }
}

const rendered = (catalog: Catalog): readonly LabelledText[] =>
  renderers.flatMap((renderer, place) => {
    const entries = catalog.entries.filter(
      (entry) => renderer.services.includes(entry.service) && entry.kind !== 'success',
    )
    const random = createRandom(place + 1)
    return Array.from({ length: Math.min(rows, entries.length) }, (_, count) => {
      const entry = random.pick(entries)
      return entry === undefined ? [] : [label(catalog, renderer, entry, place * 1_000 + count)]
    }).flat()
  })

const unknown = (): readonly LabelledText[] =>
  unknownCodes.flatMap(([code, texts]) =>
    texts.map((text, place) => ({
      ...negative(`unknown-${code.service}-${code.code}-${place}`, text),
      unknown: [code],
      negative: false,
      loose: true,
    })),
  )

const negative = (id: string, text: string): LabelledText => ({
  id,
  text,
  format: 'other',
  expected: [],
  unknown: [],
  http: null,
  log_id: null,
  negative: true,
})

/** Five-digit codes and shorter ones: longer numbers equal to a code are hardly ever chance. */
const foreign = (catalog: Catalog): readonly LabelledText[] => {
  const codes = catalog.entries.map(({ code }) => code).filter((code) => code.length >= 4 && code.length <= 6)
  return foreignErrors.flatMap(([name, fill], place) => {
    const random = createRandom(7_000 + place)
    return Array.from({ length: rows }, () => {
      const n = random.pick(codes) ?? ''
      return negative(`${name}-${n}`, fill(n, random.pick(codes) ?? ''))
    })
  })
}

export const ownTexts = (catalog: Catalog): readonly (readonly [string, readonly LabelledText[]])[] => [
  ['hand-written pastes', readLabelled(resolve(import.meta.dirname, 'own-pastes.jsonl'))],
  ['pastes answered before the first run', readLabelled(resolve(import.meta.dirname, 'blind-pastes.jsonl'))],
  ['pastes of the kinds', readLabelled(resolve(import.meta.dirname, 'kind-pastes.jsonl'))],
  ['pastes of the rows', readLabelled(resolve(import.meta.dirname, 'row-pastes.jsonl'))],
  ['renderers × rows', rendered(catalog)],
  ['a text for each row', rowTexts(catalog)],
  ['unknown codes × renderings', unknown()],
  ['foreign errors × codes', foreign(catalog)],
  ['hard negatives', hardNegatives.map((text, place) => negative(`hard-${place + 1}`, text))],
]
