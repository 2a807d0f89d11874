/** Reads the tables of an envelope against a statement: every row that applies becomes a piece of evidence. */

import { rules, serviceRule } from '../rules/rules.ts'
import { type Strength, weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Holder, Names, Statement } from '../statements/statement.ts'
import type { Envelope, KeyShape, NameShape } from './envelope.ts'
import { isDenied, isPlace, isWell } from './name-as-place.ts'
import type { OtherVendor } from './other-vendors.ts'
import type { FoundMark, TextMarks } from './text-marks.ts'

/** What names of fields are compared with. */
interface Named {
  readonly names: Names | null
  readonly holder: Pick<Holder, 'owner' | 'paths'> | null
}

/** Whether the names of a row stand around a code. */
export const applies = (shape: NameShape, { names, holder }: Named): boolean => {
  if (names === null) return false
  if (shape.code !== undefined && !shape.code.includes(names.code)) return false
  if (shape.message !== undefined)
    if (names.message === null ? shape.message.length > 0 : !shape.message.includes(names.message)) return false
  if (shape.owner !== undefined && !shape.owner.includes(holder?.owner ?? '')) return false
  if (shape.all?.some((path) => holder?.paths.has(path) !== true)) return false
  if (shape.any !== undefined && !shape.any.some((path) => holder?.paths.has(path))) return false
  return !shape.none?.some((path) => holder?.paths.has(path))
}

/** Logs repeat a few names for their codes: per name, the rows that can apply. */
const byCodeKey = <T extends Omit<KeyShape, 'rule'>>(shapes: readonly T[]) => {
  const known = new Map<string, readonly T[]>()
  return (key: string): readonly T[] => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = shapes.filter(({ code }) => code === undefined || code.includes(key))
    if (known.size < 200) known.set(key, found)
    return found
  }
}
/** A row of data whose `code` is no error's, whatever the service. */
const dataRecord: Omit<KeyShape, 'rule'> = {
  message: [],
  any: ['name', 'label', 'title', 'parent', 'children', 'value', 'price', 'sku', 'quantity', 'province', 'city'],
  strength: 'contradiction',
}
const ownShapes = new WeakMap<Envelope, (key: string) => readonly KeyShape[]>()
const shapesOf = (envelope: Envelope, key: string): readonly KeyShape[] => {
  const known = ownShapes.get(envelope) ?? byCodeKey(envelope.shapes)
  ownShapes.set(envelope, known)
  return known(key)
}
const vendorRows = (vendors: readonly OtherVendor[]) => ({
  shapes: byCodeKey(vendors.flatMap(({ name, shapes }) => (shapes ?? []).map((shape) => ({ ...shape, vendor: name })))),
  values: vendors.flatMap(({ name, values }) => (values ?? []).map((value) => ({ ...value, vendor: name }))),
})
const ownVendors = new WeakMap<readonly OtherVendor[], ReturnType<typeof vendorRows>>()
const rowsOf = (vendors: readonly OtherVendor[]) => {
  const known = ownVendors.get(vendors) ?? vendorRows(vendors)
  ownVendors.set(vendors, known)
  return known
}

/** What the names of fields do not say where they are the header of somebody's table. */
const isNamedByWriter = ({ rule, strength }: KeyShape): boolean => {
  const { decides } = serviceRule(rule, strength)
  return weights[strength] < 0 || decides === 'lone-code'
}

const namesIn = (shape: Omit<KeyShape, 'rule'>, { names, holder }: Named): string =>
  [
    ...(shape.code ? [names?.code] : []),
    ...(shape.message?.length ? [names?.message] : []),
    ...(shape.all ?? []),
    ...(shape.any ?? []).filter((path) => holder?.paths.has(path)).slice(0, 3),
  ]
    .map((name) => name?.replace(/^\^/, '').replace(/\{\}$/, '') ?? '')
    .filter((name, place, all) => name !== '' && all.indexOf(name) === place)
    .join(', ')

export const recogniseFields = (envelope: Envelope, statement: Statement): readonly Signal[] => {
  const place = { start: statement.from, end: statement.to }
  return [
    ...(applies(dataRecord, statement) ? [toSignal(rules.dataRecord, statement.code, place)] : []),
    ...shapesOf(envelope, statement.names?.code ?? '')
      .filter((shape) => applies(shape, statement) && !(statement.holder?.isRow && isNamedByWriter(shape)))
      .map((shape) => toSignal(serviceRule(shape.rule, shape.strength), namesIn(shape, statement), place)),
    ...envelope.values.flatMap(({ rule, path, value, strength }) => {
      const found = statement.holder?.values.get(path)
      return found !== undefined && value.test(found)
        ? [toSignal(serviceRule(rule, strength), `${path}: ${found}`, place)]
        : []
    }),
  ]
}

const tellsName = ({ meaning: { rule } }: FoundMark): boolean =>
  rule.decides === 'name' || rule.id.endsWith('/name-called')

const strengthAt = (mark: FoundMark, text: string): Strength =>
  !tellsName(mark)
    ? mark.meaning.strength
    : isDenied(mark, text)
      ? 'doubt'
      : isPlace(mark, text)
        ? 'hint'
        : mark.meaning.strength

/** Each rule counts once, at the place nearest to the code of those that say most: `飞书招聘接口` is named twice. */
export const recogniseText = (
  envelope: Envelope,
  statement: Statement,
  marks: TextMarks,
  text: string,
): readonly Signal[] => {
  const nearest = new Map<string, { readonly mark: FoundMark; readonly strength: Strength }>()
  const distance = (mark: FoundMark) => Math.abs(mark.start - statement.start)
  for (const mark of marks.of.get(envelope.service) ?? []) {
    const strength = strengthAt(mark, text)
    const known = nearest.get(mark.meaning.rule.id)
    const more = known === undefined ? 1 : weights[strength] - weights[known.strength]
    if (known === undefined || more > 0 || (more === 0 && distance(mark) < distance(known.mark)))
      nearest.set(mark.meaning.rule.id, { mark, strength })
  }
  return [...nearest.values()].map(({ mark: { meaning, start, end }, strength }) => ({
    rule: meaning.rule,
    subject: text.slice(start, Math.min(end, start + 60)),
    strength,
    start,
    end,
  }))
}

const isNamedNearer = ({ of }: TextMarks, { start }: Statement, vendorAt: number): boolean => {
  const distance = Math.abs(vendorAt - start)
  return [...of.values()].some((marks) =>
    marks.some((mark) => mark.meaning.rule.decides === 'name' && Math.abs(mark.start - start) < distance),
  )
}

/** Whether, and by what, the statement is another product's; `documented` is text that a document has word for word. */
export const recogniseVendors = (
  statement: Statement,
  marks: TextMarks,
  text: string,
  documented: Pick<Signal, 'start' | 'end'> | null,
  vendors: readonly OtherVendor[],
): readonly (Signal & { readonly vendor: string })[] => {
  const place = { start: statement.from, end: statement.to }
  const lineFrom = text.lastIndexOf('\n', statement.from - 1) + 1
  const newline = text.indexOf('\n', statement.end)
  const lineTo = Math.max(statement.to, newline < 0 ? text.length : newline)
  const ownWords = documented === null ? '' : text.slice(documented.start, documented.end).toLowerCase()
  const byFields =
    statement.names === null
      ? []
      : [
          ...rowsOf(vendors)
            .shapes(statement.names.code)
            .filter((shape) => applies(shape, statement)),
          ...rowsOf(vendors).values.filter(({ path, value }) => value.test(statement.holder?.values.get(path) ?? '')),
        ].map((row) => ({
          rule: 'relayed' in row ? rules.relayFields : rules.vendorFields,
          vendor: row.vendor,
          subject: row.vendor,
          strength: row.strength,
          ...place,
        }))
  const byText = marks.vendors
    .filter(({ meaning, start, end }) => {
      if (end <= lineFrom || start >= lineTo) return false
      if (meaning.rule.decides === 'foreign-name' && isWell({ end }, marks.vendors, text)) return false
      return !ownWords.includes(text.slice(start, end).toLowerCase())
    })
    .map(({ meaning, start, end }) => ({
      rule: meaning.rule,
      vendor: meaning.vendor ?? '',
      subject: meaning.vendor ?? '',
      // Around an answer a name is mostly the channel it came by; beside a mere number it may be who answered, unless
      // one of our services is named nearer to the code.
      strength:
        meaning.rule.decides === 'foreign-name' &&
        ((statement.names !== null && statement.said !== null) || isNamedNearer(marks, statement, start))
          ? ('shade' as const)
          : meaning.strength,
      start,
      end,
    }))
  // Of a product's texts those that hold the code tell most.
  const holding = byText.filter(({ start, end }) => start <= statement.start && end >= statement.end)
  const seen = new Set<string>()
  return [...byFields, ...holding, ...byText].filter(({ vendor, rule }) => {
    const key = `${rule.id} ${vendor}`
    return !seen.has(key) && seen.add(key)
  })
}
