/** Who answered, as the words beside a statement tell: one of our services, named or called right there, or a stranger. */
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import { plainHan } from '../passages/plain-han.ts'
import type { Statement } from '../statements/statement.ts'
import {
  beforeIt,
  behindAddress,
  behindIt,
  builtByThem,
  businessBefore,
  ownSystems,
  strangerBehind,
  strangerBehindArrow,
  typeName,
  vendorAnswered,
  vendorBehind,
} from './answering-words.ts'

interface Place {
  readonly start: number
  readonly end: number
}

export type Answerer = Place &
  ({ readonly kind: 'service'; readonly services: ReadonlySet<string> } | { readonly kind: 'stranger' })

/** Units before and behind a statement in which its answerer is named, and before it in which its address stands. */
const reach = { name: 64, address: 320 }

interface Named {
  readonly service: string
  readonly mark: FoundMark
}

const marksOf = ({ of }: TextMarks, isMeant: (mark: FoundMark) => boolean): readonly Named[] =>
  [...of].flatMap(([service, marks]) => marks.filter(isMeant).map((mark) => ({ service, mark })))

/** The marks that end last: `飞书` in `飞书项目` is not meant. */
const lastOf = (named: readonly Named[]): Answerer | null => {
  const end = named.reduce((most, { mark }) => Math.max(most, mark.end), -1)
  const meant = named.filter(({ mark }) => mark.end === end)
  const [first] = meant
  return first === undefined
    ? null
    : { kind: 'service', services: new Set(meant.map(({ service }) => service)), start: first.mark.start, end }
}

/** `阿里云智能客服`: the name is a word that another product calls itself by. */
const isOthers = ({ vendors }: TextMarks, { start }: FoundMark): boolean =>
  vendors.some(({ end }) => end === start || end === start - 1)

const findBefore = (at: number, marks: TextMarks, text: string): Answerer | null => {
  const words = beforeIt.exec(plainHan(text.slice(Math.max(0, at - reach.name), at)))?.[0].length ?? 0
  const from = at - words
  const own = lastOf(
    marksOf(
      marks,
      (mark) => mark.meaning.rule.decides === 'name' && mark.end >= from && mark.end <= at && !isOthers(marks, mark),
    ),
  )
  const near = Math.max(0, from - 24)
  const told = [...plainHan(text.slice(near, at)).matchAll(ownSystems)].at(-1)
  const end = told === undefined ? -1 : near + told.index + told[0].length
  if (told !== undefined && end >= from && end > (own?.end ?? -1))
    return { kind: 'stranger', start: near + told.index, end }
  if (own !== null) return own
  const found = businessBefore.exec(plainHan(text.slice(near, from)))
  if (found !== null) {
    const start = from - found[0].length
    // `飞书订单同步接口`: the business is the service's.
    const owner = lastOf(
      marksOf(
        marks,
        ({ meaning, end }) =>
          meaning.rule.decides === 'name' && (end === start || (end === start - 1 && text[end] === ' ')),
      ),
    )
    return owner ?? { kind: 'stranger', start, end: from }
  }
  return lastOf(
    marksOf(
      marks,
      ({ meaning, end }) =>
        meaning.rule.decides === 'address' &&
        end <= at &&
        at - end <= reach.address &&
        behindAddress.test(plainHan(text.slice(end, at))),
    ),
  )
}

const findBehind = ({ to, end, holder }: Statement, marks: TextMarks, text: string): Answerer | null => {
  const after = plainHan(text.slice(to, to + reach.name))
  const rest = holder === null ? (plainHan(text.slice(end, end + reach.address)).split('\n', 1)[0] ?? '') : ''
  const stranger = strangerBehind.exec(after)
  if (stranger !== null) return { kind: 'stranger', start: to, end: to + stranger[0].length }
  const arrow = strangerBehindArrow.exec(rest)
  if (arrow !== null) return { kind: 'stranger', start: end + arrow.index, end: end + arrow.index + arrow[0].length }
  const line = after.split('\n', 1)[0] ?? ''
  const built = builtByThem.exec(holder === null ? rest : line)
  if (built !== null) {
    const start = (holder === null ? end : to) + built.index
    return { kind: 'stranger', start, end: start + built[0].length }
  }
  const vendor = marks.vendors.find(
    (mark) =>
      mark.start >= to &&
      mark.start - to <= 12 &&
      vendorBehind.test(after.slice(0, mark.start - to)) &&
      vendorAnswered.test(plainHan(text.slice(mark.end, mark.end + 12))),
  )
  if (vendor !== undefined) return { kind: 'stranger', start: vendor.start, end: vendor.end }
  return lastOf(
    marksOf(
      marks,
      ({ meaning, start }) =>
        meaning.rule.decides === 'name' &&
        start >= to &&
        start - to <= reach.name &&
        behindIt.test(after.slice(0, start - to)),
    ),
  )
}

/** Where what is told begins: an object's bracket, the name of the code or of the message before it, or the number. */
const beginnings = ({ from, start, names, said, holder, grounds }: Statement, text: string): readonly number[] => {
  if (holder?.isNested === true)
    return [from, from - (typeName.exec(text.slice(Math.max(0, from - 48), from))?.[0].length ?? 0)]
  if (names === null) return said !== null && said.start < start ? [start, said.start] : [start]
  const code = grounds[0]?.start ?? start
  // Of fields in a row the first stands behind the name.
  return [code, ...(said !== null && said.start < code ? [said.start] : []), ...(from < code ? [from] : [])]
}

export const findAnswerer = (statement: Statement, marks: TextMarks, text: string): Answerer | null => {
  for (const at of beginnings(statement, text)) {
    const found = findBefore(at, marks, text)
    if (found !== null) return found
  }
  return findBehind(statement, marks, text)
}
