/** Other products' errors whose code is a word (`AccessDenied`, `ThrottlingException`), named only where fields, sentences, hosts or SDKs tell whose. */
import type { OtherVendor } from '../envelopes/other-vendors.ts'
import { applies } from '../envelopes/recognise.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import type { Field, FieldTree } from '../fields/field-tree.ts'
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { type FieldGroup, groupFields } from '../statements/field-groups.ts'
import { type FrameIndex, indexFrames } from '../statements/frame-index.ts'
import { pathsAround } from '../statements/paths.ts'
import { chooseMessage, ownerOf, saidIn } from '../statements/read-fields.ts'
import type { Extent } from '../statements/statement.ts'
import { trailingMessage } from '../statements/trailing-message.ts'
import { type Foreign, isPartOf } from './name-foreign.ts'

/** Written as nothing but a name would be: two words in one, or one in capitals. */
const codeWord = /^[A-Za-z][A-Za-z\d]{2,60}(?:[._:-][A-Za-z\d]{1,60}){0,5}$/
const isTelling = (word: string): boolean =>
  word.length <= 80 &&
  codeWord.test(word) &&
  (/[a-z][A-Z]|[A-Za-z\d][._][A-Za-z\d]/.test(word) || /^[A-Z]{5,}$/.test(word))
/** `invalid_grant`, `PERMISSION_DENIED`: in fields that may hold anything nothing else is a code. */
const snakeWord = /^[A-Za-z]+(?:_[A-Za-z]+)+$/
/** Words for what went well, or for no code at all. */
const noFailure = /^(?:success|succeeded|ok|true|false|null|none|undefined)$/i

/** `com.amazonaws.dynamodb.v20120810#ThrottlingException`: what stands behind the mark. */
const wordOf = ({ value, end }: Field): { readonly code: string; readonly start: number } => {
  const code = value.slice(value.lastIndexOf('#') + 1)
  return { code, start: end - code.length }
}

const isWordField = (field: Field): boolean => {
  const { code } = wordOf(field)
  if (noFailure.test(code)) return false
  if (field.role === 'code' || field.key === '__type') return isTelling(code)
  return (field.role === 'error' || field.role === 'loose-code' || field.key === 'type') && snakeWord.test(code)
}

/** The field whose name says most that it is a code. */
const worth = ({ key, role }: Field): number => (role === 'code' ? 0 : key === '__type' ? 1 : key === 'type' ? 3 : 2)

const fieldIn = ({ fields }: FieldGroup): Field | undefined =>
  fields.filter(isWordField).sort((a, b) => worth(a) - worth(b))[0]

/** Without braces a code on a later line is another error: each has the fields from its line to the next one's. */
const splitLines = (text: string, tree: FieldTree, group: FieldGroup): readonly FieldGroup[] => {
  if (tree.frames[group.frame]?.kind === '{') return [group]
  const lines = group.fields.filter(isWordField).map(({ keyStart }) => text.lastIndexOf('\n', keyStart) + 1)
  const starts = [...new Set(lines)]
  return starts.map((from, place) => {
    const to = starts[place + 1] ?? Number.POSITIVE_INFINITY
    const fields = group.fields.filter(({ keyStart }) => keyStart >= from && keyStart < to)
    return { ...group, fields, from, to: Math.min(group.to, to) }
  })
}

/** How far a host or an SDK may stand from the code, and how far a mere name. */
const reach = 4_000
const nameReach = 120

const tag = /<(\/?)([A-Za-z][\w:-]{0,60})(?:\s[^<>]{0,200})?>/g

/** The element that holds a field written as one, `<Error>` around `<Code>`; null for other fields. */
const elementAround = (text: string, { keyStart, end }: Field): Extent | null => {
  if (text[keyStart - 1] !== '<') return null
  const from = Math.max(0, keyStart - 1 - reach)
  const open: { readonly name: string; readonly at: number }[] = []
  for (const { 1: slash, 2: name = '', index } of text.slice(from, keyStart - 1).matchAll(tag))
    if (slash === '') open.push({ name, at: from + index })
    else
      open.length = Math.max(
        0,
        open.findLastIndex((one) => one.name === name),
      )
  const holder = open.at(-1)
  const close = holder === undefined ? -1 : text.indexOf(`</${holder.name}>`, end)
  return holder === undefined || close < 0 ? null : { from: holder.at, to: close }
}

/** What says whose a code is: a mark in the object it stands in, else the nearest; null where it is one of our services. */
const vendorNear = ({ of, vendors }: TextMarks, start: number, { from, to }: Extent): string | null => {
  const distance = (mark: FoundMark) => Math.abs(mark.start - start)
  /** What stands elsewhere is farther than anything in the object. */
  const farness = (mark: FoundMark) => distance(mark) + (mark.start >= from && mark.end <= to ? 0 : reach)
  const near = vendors
    .filter((mark) => distance(mark) < (mark.meaning.rule === rules.vendorText ? reach : nameReach))
    .filter((mark) => !vendors.some((other) => other.meaning.vendor !== mark.meaning.vendor && isPartOf(mark, other)))
    .sort((a, b) => farness(a) - farness(b))[0]
  if (near === undefined) return null
  const isOurs = [...of.values()].some((marks) => marks.some((own) => farness(own) <= farness(near)))
  return isOurs ? null : near.meaning.vendor
}

export const findWordForeign = (
  text: string,
  tree: FieldTree,
  marks: TextMarks,
  vendors: readonly OtherVendor[],
): readonly Foreign[] => [...bySentences(text, vendors), ...byFields(text, tree, marks, vendors)]

const ownSentences = new WeakMap<readonly OtherVendor[], readonly (readonly [OtherVendor, RegExp])[]>()

/** Nearly all vendors have none, and every passage of a log is asked for them. */
const sentencesOf = (vendors: readonly OtherVendor[]) => {
  const known =
    ownSentences.get(vendors) ??
    vendors.flatMap((vendor) => (vendor.wordPatterns ?? []).map((pattern) => [vendor, pattern] as const))
  ownSentences.set(vendors, known)
  return known
}

const bySentences = (text: string, vendors: readonly OtherVendor[]): readonly Foreign[] =>
  sentencesOf(vendors)
    .filter(([, pattern]) => pattern.test(text))
    .flatMap(([vendor, pattern]) => {
      const hit = pattern.exec(text)
      const code = hit?.[1]
      if (hit === null || code === undefined) return []
      const start = hit.index + hit[0].indexOf(code)
      const end = start + code.length
      const line = text.slice(0, hit.index).lastIndexOf('\n') + 1
      const newline = text.indexOf('\n', end)
      const to = newline < 0 ? text.length : newline
      const said = trailingMessage(text, hit.index + hit[0].length, to)
      return [
        {
          statement: {
            code,
            said: said && { ...said, text: text.slice(said.start, said.end) },
            start,
            end,
            from: line,
            to,
          },
          products: [vendor],
        },
      ]
    })

const byFields = (
  text: string,
  tree: FieldTree,
  marks: TextMarks,
  vendors: readonly OtherVendor[],
): readonly Foreign[] => {
  // Most passages have no such field: nothing more is asked of them.
  if (!tree.fields.some(isWordField)) return []
  const index = indexFrames(tree)
  const found: Foreign[] = []
  for (const group of groupFields(text, tree, index).flatMap((one) => splitLines(text, tree, one))) {
    const field = fieldIn(group)
    if (field === undefined || found.length >= limits.foreign) continue
    const vendor = vendorOf(text, tree, index, group, field, marks, vendors)
    if (vendor === undefined) continue
    const message = chooseMessage(group.fields, field)
    found.push({
      statement: {
        ...wordOf(field),
        end: field.end,
        said: message === undefined ? null : saidIn(message),
        ...extentOf(text, tree, group, field, message),
      },
      products: [vendor],
    })
  }
  return found
}

/** An object is the error's; without braces its lines are, for what stands around them may be another's. */
const extentOf = (
  text: string,
  tree: FieldTree,
  group: FieldGroup,
  field: Field,
  message: Field | undefined,
): Extent => {
  const end = Math.max(field.end, message?.end ?? 0)
  if (tree.frames[group.frame]?.kind === '{') return { from: group.from, to: Math.max(group.to, end) }
  const newline = text.indexOf('\n', end)
  return {
    from: text.lastIndexOf('\n', Math.min(field.keyStart, message?.keyStart ?? field.keyStart)) + 1,
    to: newline < 0 ? text.length : newline,
  }
}

const vendorOf = (
  text: string,
  tree: FieldTree,
  index: FrameIndex,
  group: FieldGroup,
  field: Field,
  marks: TextMarks,
  vendors: readonly OtherVendor[],
): OtherVendor | undefined => {
  const named = vendorNear(marks, field.start, elementAround(text, field) ?? group)
  if (named !== null) return vendors.find(({ name, sharedBy }) => name === named && sharedBy === undefined)
  // Where one of our services is named, the names of fields are no proof: gateways copy them.
  if (marks.of.size > 0) return undefined
  const around = {
    names: { code: field.key, message: chooseMessage(group.fields, field)?.key ?? null },
    holder: { paths: pathsAround(index, group), owner: ownerOf(tree, group.frame) },
  }
  return vendors.find(({ words }) => words?.some((shape) => applies(shape, around)))
}
