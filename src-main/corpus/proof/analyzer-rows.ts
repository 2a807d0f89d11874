/** The rows of the analyzer's tables: envelopes, other vendors, surroundings of numbers, names of fields. */
import type { Envelope, KeyShape } from '../../core/analyzer/envelopes/envelope.ts'
import type { OtherVendor } from '../../core/analyzer/envelopes/other-vendors.ts'
import { keyNames, leaveOutName } from '../../core/analyzer/extractors/key-roles.ts'
import { compact } from '../../core/analyzer/messages/words.ts'
import { type RuleTables, ruleTables } from '../../core/analyzer/rule-tables.ts'
import { standsIn, wordsAround } from '../../core/analyzer/statements/surroundings.ts'
import { judgeShipped, judgeUnder } from './judge-text.ts'
import { holdsAny, matches, type Omission, replaced, without } from './omission.ts'

const underTables = (
  table: string,
  row: string,
  tables: Partial<RuleTables>,
  mayMatter: Omission['mayMatter'],
): Omission => ({
  table,
  row,
  mayMatter,
  leaveOut: (during) => during(judgeUnder({ ...ruleTables, ...tables }, table.endsWith('wordings'))),
})

const namesOf = ({ code, message, all, any, owner }: Omit<KeyShape, 'rule'>): string =>
  [code, message, all, any, owner].map((names) => names?.join(',') ?? '–').join(' ')

/** Names as they stand in a text: `^err.code` is a `code`. */
const holdsName = (names: readonly string[]): Omission['mayMatter'] =>
  holdsAny(names.map((name) => name.slice(name.lastIndexOf('.') + 1).replace(/[^\w ]/g, '')))

/** Every condition on names that must be there. */
const mayApply = ({ code, message, any, all, owner }: Omit<KeyShape, 'rule'>): Omission['mayMatter'] => {
  const parts = [code, message, any, owner, ...(all ?? []).map((name) => [name])]
    .filter((names) => names !== undefined && names.length > 0)
    .map((names) => holdsName(names ?? []))
  return (text) => parts.every((part) => part(text))
}

const ofEnvelope = (envelope: Envelope, place: number): readonly Omission[] => {
  const { service, shapes, values, marks, families, wordings } = envelope
  const omit = (table: string, row: string, changed: Partial<Envelope>, mayMatter: Omission['mayMatter']): Omission =>
    underTables(
      `${service} ${table}`,
      row,
      { envelopes: replaced(ruleTables.envelopes, place, { ...envelope, ...changed }) },
      mayMatter,
    )
  return [
    ...shapes.map((shape, at) =>
      omit('shapes', `${shape.rule} ${namesOf(shape)}`, { shapes: without(shapes, at) }, mayApply(shape)),
    ),
    ...values.map((value, at) => omit('values', value.rule, { values: without(values, at) }, holdsName([value.path]))),
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
        : [omit('marks', `${mark.rule} ${mark.pattern.source}`, { marks: without(marks, at) }, matches(mark.pattern))]),
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
  const omit = (row: string, changed: Partial<OtherVendor>, mayMatter: Omission['mayMatter']): Omission =>
    underTables(
      'other vendors',
      `${vendor.name}: ${row}`,
      { vendors: replaced(ruleTables.vendors, place, { ...vendor, ...changed }) },
      mayMatter,
    )
  const { shapes = [], values = [], texts = [], names = [], patterns = [] } = vendor
  return [
    ...shapes.map((shape, at) => omit(`shape ${namesOf(shape)}`, { shapes: without(shapes, at) }, mayApply(shape))),
    ...values.map((value, at) => omit(`value ${value.path}`, { values: without(values, at) }, holdsName([value.path]))),
    ...texts.map((text, at) => omit(`text ${text}`, { texts: without(texts, at) }, holdsAny([text]))),
    ...names.map((name, at) => omit(`name ${name}`, { names: without(names, at) }, holdsAny([name]))),
    ...patterns.map((pattern, at) =>
      omit(`pattern ${pattern.source}`, { patterns: without(patterns, at) }, matches(pattern)),
    ),
  ]
}

const ofSurroundings = (): readonly Omission[] =>
  ruleTables.surroundings.map((row, at) =>
    underTables(
      'surroundings',
      `${row.rule.id} ${(row.before ?? row.after)?.source.slice(0, 60)}`,
      { surroundings: without(ruleTables.surroundings, at) },
      (text) =>
        [...text.matchAll(/\d{3,10}/g)].some(({ index, 0: digits }) => {
          const { before, after } = wordsAround(text, index, index + digits.length)
          return standsIn(row, before, after)
        }),
    ),
  )

const letters = (text: string): string => text.toLowerCase().replace(/[\s_\-.@$]/g, '')

const ofKeyNames = (): readonly Omission[] =>
  Object.entries(keyNames).flatMap(([role, names]) =>
    names.map((name) => ({
      table: 'key roles',
      row: `${role} ${name}`,
      mayMatter: (text: string) => letters(text).includes(letters(name)),
      leaveOut: <T>(during: (judge: typeof judgeShipped) => T): T => {
        const restore = leaveOutName(name)
        const result = during(judgeShipped)
        restore()
        return result
      },
    })),
  )

/** What answers over another service's wire has that one's rows. */
export const analyzerRows = (): readonly Omission[] => [
  ...ruleTables.envelopes.flatMap((envelope, place) => (envelope.borrowedWire ? [] : ofEnvelope(envelope, place))),
  ...ruleTables.vendors.flatMap(ofVendor),
  ...ofSurroundings(),
  ...ofKeyNames(),
]
