/**
 * `npm run corpus -- --prove`: leaves out each row of the tables in turn and lists those whose absence changes no verdict
 * of any text. Such a row goes, or gets a text that needs it.
 */
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Envelope } from '../core/analyzer/envelopes/envelope.ts'
import type { OtherVendor } from '../core/analyzer/envelopes/other-vendors.ts'
import { type Knowledge, learn } from '../core/analyzer/knowledge.ts'
import { compact } from '../core/analyzer/messages/words.ts'
import { plainWidth } from '../core/analyzer/passages/plain-width.ts'
import { type RuleTables, ruleTables } from '../core/analyzer/rule-tables.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { kinds, kindTexts } from './kinds/kinds.ts'
import { collectedTexts } from './labelled-text.ts'
import { ownTexts } from './own-texts.ts'
import { shippedCatalog } from './shipped-analyzer.ts'

/** A row left out, and which texts it can matter for. */
interface Omission {
  readonly table: string
  readonly row: string
  readonly tables: RuleTables
  mayMatter(text: string): boolean
}

const without = <T>(list: readonly T[], place: number): readonly T[] => list.filter((_, at) => at !== place)
const replaced = <T>(list: readonly T[], place: number, item: T): readonly T[] =>
  list.map((known, at) => (at === place ? item : known))

const holdsAny = (texts: readonly string[]) => (text: string) => {
  const lower = text.toLowerCase()
  return texts.some((one) => lower.includes(one.toLowerCase()))
}
const always = () => true

const ofEnvelope = (envelope: Envelope, place: number): readonly Omission[] => {
  const { service, shapes, values, marks, families, wordings } = envelope
  const omit = (
    table: string,
    row: string,
    changed: Partial<Envelope>,
    mayMatter: Omission['mayMatter'],
  ): Omission => ({
    table: `${service} ${table}`,
    row,
    tables: { ...ruleTables, envelopes: replaced(ruleTables.envelopes, place, { ...envelope, ...changed }) },
    mayMatter,
  })
  return [
    ...shapes.map((shape, at) =>
      omit(
        'shapes',
        `${shape.rule} ${[shape.code, shape.message, shape.all, shape.any].map((names) => names?.join(',') ?? '–').join(' ')}`,
        { shapes: without(shapes, at) },
        shape.code === undefined ? always : holdsAny(shape.code),
      ),
    ),
    ...values.map((value, at) => omit('values', value.rule, { values: without(values, at) }, holdsAny([value.path]))),
    ...marks.flatMap((mark, at) => [
      ...(mark.texts ?? []).map((text, word) =>
        omit(
          'marks',
          `${mark.rule} ${text}`,
          { marks: replaced(marks, at, { ...mark, texts: without(mark.texts ?? [], word) }) },
          holdsAny([text]),
        ),
      ),
      ...(mark.pattern === undefined
        ? []
        : [
            omit('marks', `${mark.rule} ${mark.pattern.source}`, { marks: without(marks, at) }, (text) =>
              new RegExp(mark.pattern ?? '', mark.pattern?.flags.replace('g', '')).test(text),
            ),
          ]),
    ]),
    ...families.map((family, at) =>
      omit('families', `${family.name} ${family.from}–${family.to}`, { families: without(families, at) }, (text) =>
        [...text.matchAll(/\d{3,10}/g)].some(
          ([digits]) => Number(digits) >= family.from && Number(digits) <= family.to,
        ),
      ),
    ),
    ...Object.entries(wordings).flatMap(([code, texts]) =>
      texts.map((wording, at) =>
        omit('wordings', `${code} ${wording}`, { wordings: { ...wordings, [code]: without(texts, at) } }, (text) =>
          compact(text).includes(compact(wording)),
        ),
      ),
    ),
  ]
}

const ofVendor = (vendor: OtherVendor, place: number): readonly Omission[] => {
  const omit = (row: string, changed: Partial<OtherVendor>, mayMatter: Omission['mayMatter']): Omission => ({
    table: `other vendors: ${vendor.name}`,
    row,
    tables: { ...ruleTables, vendors: replaced(ruleTables.vendors, place, { ...vendor, ...changed }) },
    mayMatter,
  })
  const { shapes = [], values = [], texts = [], names = [], patterns = [] } = vendor
  return [
    ...shapes.map((shape, at) =>
      omit(
        `shape ${[shape.code, shape.message, shape.all, shape.any, shape.owner].map((list) => list?.join(',') ?? '–').join(' ')}`,
        { shapes: without(shapes, at) },
        holdsAny(
          [...(shape.code ?? []), ...(shape.any ?? []), ...(shape.owner ?? [])].map((name) =>
            name.slice(name.lastIndexOf('.') + 1).replace(/\W/g, ''),
          ),
        ),
      ),
    ),
    ...values.map((value, at) => omit(`value ${value.path}`, { values: without(values, at) }, holdsAny([value.path]))),
    ...texts.map((text, at) => omit(`text ${text}`, { texts: without(texts, at) }, holdsAny([text]))),
    ...names.map((name, at) => omit(`name ${name}`, { names: without(names, at) }, holdsAny([name]))),
    ...patterns.map((pattern, at) =>
      omit(`pattern ${pattern.source}`, { patterns: without(patterns, at) }, (text) =>
        new RegExp(pattern, pattern.flags.replace('g', '')).test(text),
      ),
    ),
  ]
}

const ofSurroundings = (): readonly Omission[] =>
  ruleTables.surroundings.map(({ rule, before, after }, at) => ({
    table: 'surroundings',
    row: `${rule} ${(before ?? after)?.source.slice(0, 60)}`,
    tables: { ...ruleTables, surroundings: without(ruleTables.surroundings, at) },
    mayMatter: always,
  }))

/** Texts from the fewest and most telling to renderings of many rows. */
const texts: readonly string[] = [
  ...collectedTexts.flatMap(([, list]) => list),
  ...ownTexts(shippedCatalog).flatMap(([name, list]) =>
    name === 'foreign errors × codes' || name === 'renderers × rows' ? list.filter((_, at) => at % 4 === 0) : list,
  ),
  ...kinds.flatMap((kind) => kindTexts(shippedCatalog, kind, 40).flatMap(([, list]) => list)),
].map(({ text }) => text)

const view = viewCatalog(shippedCatalog)

const verdictOf = (knowledge: Knowledge, text: string): string => {
  const analysis = createAnalysis(knowledge)
  analysis.push(text)
  return JSON.stringify(
    analysis
      .finish()
      .findings.map(({ outcome, candidates: [top] }) => [outcome, top?.service, top?.code, top?.entryId]),
  )
}

/** Prints every row that changes no verdict, and how many of each table there are. */
export const prove = (): void => {
  const knowledge = learn(view)
  const verdicts = texts.map((text) => verdictOf(knowledge, text))
  const plain = texts.map(plainWidth)
  const omissions = [
    // What answers over another service's wire has that one's rows.
    ...ruleTables.envelopes.flatMap((envelope, place) => (envelope.borrowedWire ? [] : ofEnvelope(envelope, place))),
    ...ruleTables.vendors.flatMap(ofVendor),
    ...ofSurroundings(),
  ]
  const idle = omissions.filter(({ tables, mayMatter }) => {
    const candidates = plain.flatMap((text, at) => (mayMatter(text) ? [at] : []))
    if (candidates.length === 0) return true
    const changed = learn(view, tables)
    return candidates.every((at) => verdictOf(changed, texts[at] ?? '') === verdicts[at])
  })
  for (const { table, row } of idle) console.log(`${table}: ${row}`)
  console.log(`\n${idle.length} of ${omissions.length} rows change no verdict of ${texts.length} texts`)
}
