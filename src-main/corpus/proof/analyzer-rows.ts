/** The rows of the analyzer's tables: envelopes, other vendors, surroundings of numbers, names of fields. */
import type { Envelope, KeyShape, TextMark } from '../../core/analyzer/envelopes/envelope.ts'
import type { OtherVendor } from '../../core/analyzer/envelopes/other-vendors.ts'
import { keyNames } from '../../core/analyzer/fields/key-roles.ts'
import { compact } from '../../core/analyzer/messages/words.ts'
import { standsIn, wordsAround } from '../../core/analyzer/statements/read-surroundings.ts'
import { lineBefore } from '../../core/analyzer/statements/told.ts'
import { holdsAny, matches, type Omission, shippedTables, type Tables, without } from './omission.ts'

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

const changeEnvelope = (
  tables: Tables,
  service: string,
  change: (envelope: Envelope) => Partial<Envelope>,
): Tables => ({
  ...tables,
  rules: {
    ...tables.rules,
    envelopes: tables.rules.envelopes.map((known) =>
      known.service === service ? { ...known, ...change(known) } : known,
    ),
  },
})

/** Marks are told by what they look for: a mark that lost a text is another object. */
const withoutMark = (marks: readonly TextMark[], rule: string, text: string): readonly TextMark[] =>
  marks.flatMap((mark) => {
    if (mark.rule !== rule) return [mark]
    if (mark.pattern?.source === text) return []
    return [mark.texts === undefined ? mark : { ...mark, texts: without(mark.texts, text) }]
  })

const ofEnvelope = ({ service, shapes, values, marks, families, wordings }: Envelope): readonly Omission[] => {
  const omit = (
    table: string,
    row: string,
    change: (envelope: Envelope) => Partial<Envelope>,
    mayMatter: Omission['mayMatter'],
  ): Omission => ({
    table: `${service} ${table}`,
    row,
    mayMatter,
    leaveOut: (tables) => changeEnvelope(tables, service, change),
  })
  const omitMark = (rule: string, text: string, mayMatter: Omission['mayMatter']) =>
    omit('marks', `${rule} ${text}`, (envelope) => ({ marks: withoutMark(envelope.marks, rule, text) }), mayMatter)
  return [
    ...shapes.map((shape) =>
      omit(
        'shapes',
        `${shape.rule} ${namesOf(shape)}`,
        (envelope) => ({ shapes: without(envelope.shapes, shape) }),
        mayApply(shape),
      ),
    ),
    ...values.map((value) =>
      omit('values', value.rule, (envelope) => ({ values: without(envelope.values, value) }), holdsName([value.path])),
    ),
    ...marks.flatMap(({ rule, texts = [], pattern }) => [
      ...texts.map((text) => omitMark(rule, text, holdsAny([text]))),
      ...(pattern === undefined ? [] : [omitMark(rule, pattern.source, matches(pattern))]),
    ]),
    ...families.map((family) =>
      omit(
        'families',
        `${family.name} ${family.from}–${family.to}`,
        (envelope) => ({ families: without(envelope.families, family) }),
        (text) =>
          [...text.matchAll(/\d{3,10}/g)].some(
            ([digits]) => Number(digits) >= family.from && Number(digits) <= family.to,
          ),
      ),
    ),
    ...Object.entries(wordings).flatMap(([code, texts]) =>
      texts.map((wording) =>
        omit(
          'wordings',
          `${code} ${wording}`,
          (envelope) => ({
            wordings: { ...envelope.wordings, [code]: without(envelope.wordings[code] ?? [], wording) },
          }),
          (text) => compact(text).includes(compact(wording)),
        ),
      ),
    ),
  ]
}

const ofVendor = (vendor: OtherVendor): readonly Omission[] => {
  const omit = (
    row: string,
    change: (known: OtherVendor) => Partial<OtherVendor>,
    mayMatter: Omission['mayMatter'],
  ): Omission => ({
    table: 'other vendors',
    row: `${vendor.name}: ${row}`,
    mayMatter,
    leaveOut: (tables) => ({
      ...tables,
      rules: {
        ...tables.rules,
        vendors: tables.rules.vendors.map((known) =>
          known.name === vendor.name ? { ...known, ...change(known) } : known,
        ),
      },
    }),
  })
  const { shapes = [], values = [], texts = [], names = [], patterns = [] } = vendor
  return [
    ...shapes.map((shape) =>
      omit(`shape ${namesOf(shape)}`, (known) => ({ shapes: without(known.shapes ?? [], shape) }), mayApply(shape)),
    ),
    ...values.map((value) =>
      omit(`value ${value.path}`, (known) => ({ values: without(known.values ?? [], value) }), holdsName([value.path])),
    ),
    ...texts.map((text) =>
      omit(`text ${text}`, (known) => ({ texts: without(known.texts ?? [], text) }), holdsAny([text])),
    ),
    ...names.map((name) =>
      omit(`name ${name}`, (known) => ({ names: without(known.names ?? [], name) }), holdsAny([name])),
    ),
    ...patterns.map((pattern) =>
      omit(
        `pattern ${pattern.source}`,
        (known) => ({ patterns: without(known.patterns ?? [], pattern) }),
        matches(pattern),
      ),
    ),
  ]
}

const ofSurroundings = (): readonly Omission[] =>
  shippedTables.rules.surroundings.map((row) => ({
    table: 'surroundings',
    row: `${row.rule.id} ${(row.before ?? row.after)?.source.slice(0, 60)}`,
    mayMatter: (text) =>
      [...text.matchAll(/\d{3,10}/g)].some(({ index, 0: digits }) => {
        const { before, after } = wordsAround(text, index, index + digits.length)
        return standsIn(row, before, after)
      }),
    leaveOut: (tables) => ({
      ...tables,
      rules: { ...tables.rules, surroundings: without(tables.rules.surroundings, row) },
    }),
  }))

const ofTellings = (): readonly Omission[] =>
  shippedTables.rules.tellings.map((row) => ({
    table: 'tellings',
    row: `${row.by} ${row.before.source.slice(0, 60)}`,
    mayMatter: (text) => [...text.matchAll(/\d{4,10}/g)].some(({ index }) => row.before.test(lineBefore(text, index))),
    leaveOut: (tables) => ({
      ...tables,
      rules: { ...tables.rules, tellings: without(tables.rules.tellings, row) },
    }),
  }))

const letters = (text: string): string => text.toLowerCase().replace(/[\s_\-.@$]/g, '')

const ofKeyNames = (): readonly Omission[] =>
  Object.entries(keyNames).flatMap(([role, names]) =>
    names.map((name) => ({
      table: 'key roles',
      row: `${role} ${name}`,
      mayMatter: (text: string) => letters(text).includes(letters(name)),
      leaveOut: (tables: Tables) => ({ ...tables, withoutNames: [...tables.withoutNames, name] }),
    })),
  )

/** What answers over another service's wire has that one's rows. */
export const analyzerRows = (): readonly Omission[] => [
  ...shippedTables.rules.envelopes.flatMap((envelope) => (envelope.borrowedWire ? [] : ofEnvelope(envelope))),
  ...shippedTables.rules.vendors.flatMap(ofVendor),
  ...ofSurroundings(),
  ...ofTellings(),
  ...ofKeyNames(),
]
