/** Who answered, as the words beside a statement tell: one of our services, named or called right there, or a stranger. */
import { isDenied, isPlace } from '../envelopes/name-as-place.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import { lineStart } from '../passages/record-bounds.ts'
import type { Statement } from '../statements/statement.ts'
import {
  beforeIt,
  behindAddress,
  behindIt,
  builtByThem,
  businessBefore,
  businessFailed,
  callFailed,
  namedInBrackets,
  otherThings,
  ownCodes,
  ownParts,
  ownSystem,
  ownSystems,
  relays,
  someBusiness,
  strangeName,
  strangerAnswered,
  strangerBehind,
  strangerBehindArrow,
  strangerCalled,
  typeName,
  vendorAnswered,
  vendorBehind,
} from './answering-words.ts'

interface Place {
  readonly start: number
  readonly end: number
}

type Service = Place & { readonly kind: 'service'; readonly services: ReadonlySet<string> }
export type Answerer = Service | (Place & { readonly kind: 'stranger' })

/** Units before and behind a statement in which its answerer is looked for, by what tells of it. */
const reach = {
  name: 64,
  list: 96,
  address: 320,
  stranger: 40,
  system: 24,
  /** Another vendor behind a number, and what it did behind that. */
  vendor: 24,
  /** The name of an object's type before its bracket. */
  type: 48,
  /** The service in which something was done, before the number that this brought. */
  subject: 56,
} as const

interface Named {
  readonly service: string
  readonly mark: FoundMark
}

/** The marks of a text are looked through for each of its statements. */
const all = new WeakMap<TextMarks, readonly Named[]>()

const marksOf = (marks: TextMarks, isMeant: (mark: FoundMark) => boolean): readonly Named[] => {
  const known =
    all.get(marks) ?? [...marks.of].flatMap(([service, own]) => own.map((mark): Named => ({ service, mark })))
  all.set(marks, known)
  return known.filter(({ mark }) => isMeant(mark))
}

/** The marks that end last: `飞书` in `飞书项目` is not meant. */
const lastOf = (named: readonly Named[]): Service | null => {
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

const clauseBefore = /[^\n,;:!?。|>]{0,40}$/

/** `Payby 接口返回 {…}`: whatever has such a name is none of ours, unless it only passes the answer on. */
const findStranger = (
  at: number,
  from: number,
  { of, vendors, plain }: TextMarks,
  text: string,
  isSentence: boolean,
): Answerer | null => {
  const near = Math.max(0, from - reach.stranger)
  // The words that lead to the answer may begin within a name: `Zenlog 返回`.
  const rest = /\w$/.test(text.slice(near, from)) ? (/^\w{1,40}/.exec(text.slice(from, at))?.[0].length ?? 0) : 0
  const thing = isSentence ? otherThings.exec(plain.slice(near, from + rest)) : null
  if (thing !== null) return { kind: 'stranger', start: near + thing.index, end: near + thing.index + thing[0].length }
  const name = strangeName.exec(text.slice(near, from + rest))
  if (name === null || relays.test(name[0])) return null
  const start = near + name.index
  const end = start + name[0].length
  const answer = plain.slice(end, at)
  const isCalled = strangerCalled.test(plain.slice(near, start)) && callFailed.test(answer)
  if (!isCalled && !strangerAnswered.test(answer)) return null
  // `飞书招聘更新 Offer 接口返回`, `LarkSuite 返回`: part of a service's own.
  const clause = near + (clauseBefore.exec(text.slice(near, start))?.index ?? 0)
  const isKnown = [...of.values(), vendors].some((marks) =>
    marks.some((mark) => mark.start < end && mark.end > clause && mark.end <= at),
  )
  return isKnown ? null : { kind: 'stranger', start, end }
}

const findBefore = (at: number, marks: TextMarks, text: string, isSentence: boolean): Answerer | null => {
  const { plain } = marks
  const words = beforeIt.exec(plain.slice(Math.max(0, at - reach.name), at))?.[0].length ?? 0
  const from = at - words
  const own = lastOf(
    marksOf(
      marks,
      (mark) =>
        mark.meaning.rule.decides === 'name' &&
        mark.end >= from &&
        mark.end <= at &&
        !isOthers(marks, mark) &&
        !isPlace(mark, text),
    ),
  )
  const near = Math.max(0, from - reach.system)
  const listed = ownCodes.exec(plain.slice(Math.max(0, at - reach.list), at))
  if (listed !== null && own === null) return { kind: 'stranger', start: at - listed[0].length, end: at }
  const ahead = plain.slice(near, at)
  const told = ownSystem.test(ahead) ? [...ahead.matchAll(ownSystems)].at(-1) : undefined
  const end = told === undefined ? -1 : near + told.index + told[0].length
  if (told !== undefined && end >= from && end > (own?.end ?? -1))
    return { kind: 'stranger', start: near + told.index, end }
  if (own !== null) return own
  const bracketed = namedInBrackets.exec(plain.slice(Math.max(0, at - reach.name), at))
  if (bracketed !== null) return { kind: 'stranger', start: at - bracketed[0].length, end: at }
  const found = businessBefore.exec(plain.slice(near, from))
  if (found !== null) {
    const start = from - found[0].length
    // `飞书订单同步接口`: the business is the service's.
    const owner = lastOf(
      marksOf(
        marks,
        ({ meaning, end }) =>
          meaning.rule.decides === 'name' && end <= start && ownParts.test(text.slice(end, Math.min(start, end + 24))),
      ),
    )
    return owner ?? { kind: 'stranger', start, end: from }
  }
  const stranger = findStranger(at, from, marks, text, isSentence)
  if (stranger !== null) return stranger
  return lastOf(
    marksOf(
      marks,
      ({ meaning, end }) =>
        meaning.rule.decides === 'address' &&
        end <= at &&
        at - end <= reach.address &&
        behindAddress.test(plain.slice(end, at)),
    ),
  )
}

const findBehind = ({ to, end, said, holder }: Statement, marks: TextMarks, text: string): Answerer | null => {
  const { plain } = marks
  const after = plain.slice(to, to + reach.name)
  const rest = holder === null ? (plain.slice(end, end + reach.address).split('\n', 1)[0] ?? '') : ''
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
      mark.start - to <= reach.vendor &&
      vendorBehind.test(after.slice(0, mark.start - to)) &&
      vendorAnswered.test(plain.slice(mark.end, mark.end + reach.vendor)),
  )
  if (vendor !== undefined) return { kind: 'stranger', start: vendor.start, end: vendor.end }
  // Of a sentence the line is all there is: the name stands behind the number or its message.
  const ends = holder === null ? [to, said?.end ?? end] : [to]
  return lastOf(
    marksOf(
      marks,
      ({ meaning, start }) =>
        meaning.rule.decides === 'name' &&
        ends.some((from) => start >= from && start - from <= reach.name && behindIt.test(text.slice(from, start))),
    ),
  )
}

/** Where what is told begins: an object's bracket, the name of the code or of the message before it, or the number. */
const beginnings = ({ from, start, names, said, holder, grounds }: Statement, text: string): readonly number[] => {
  if (holder?.isNested === true)
    return [from, from - (typeName.exec(text.slice(Math.max(0, from - reach.type), from))?.[0].length ?? 0)]
  if (names === null) return said !== null && said.start < start ? [start, said.start] : [start]
  const code = grounds[0]?.start ?? start
  return [
    code,
    // `我们自己的错误码`: who answered may be part of the name.
    ...(/[\u4e00-\u9fff]/.test(names.code) ? [start] : []),
    ...(said !== null && said.start < code ? [said.start] : []),
    // Of fields in a row the first stands behind the name.
    ...(from < code ? [from] : []),
  ]
}

/** `图灵 embedding 调不通，抛 2307`: the service that a sentence is about, with nobody else between its name and the number. */
const findSubject = ({ start }: Statement, marks: TextMarks, text: string): Answerer | null => {
  const { plain } = marks
  const line = lineStart(text, start, reach.subject)
  const named = lastOf(
    marksOf(
      marks,
      (mark) =>
        mark.meaning.rule.decides === 'name' &&
        mark.start >= line &&
        mark.end <= start &&
        !isOthers(marks, mark) &&
        !isPlace(mark, text) &&
        !isDenied(mark, text),
    ),
  )
  if (named === null) {
    const before = plain.slice(line, start)
    const failed = businessFailed.exec(before)
    const isOurs = marksOf(marks, (mark) => mark.end > line && mark.end <= start).length > 0
    return failed === null || isOurs
      ? null
      : { kind: 'stranger', start: line + failed.index, end: line + failed.index + failed[0].length }
  }
  // `调飞书发消息和飞书项目建单都挂了，一个 230002`: which of them is not told.
  const isOneOf = marksOf(
    marks,
    ({ meaning, start: from, end: to }) => meaning.rule.decides === 'name' && from >= line && to < named.start,
  ).some(({ service }) => !named.services.has(service))
  if (isOneOf) return null
  const between = plain.slice(named.end, start)
  const isElsewhere =
    (between.match(/[;.!?](?= ?\S)/g)?.length ?? 0) > 2 ||
    marks.vendors.some((mark) => mark.start >= named.end && mark.start < start) ||
    ownSystem.test(between) ||
    someBusiness.test(between)
  return isElsewhere ? null : named
}

/** In a sentence, `飞书日历接口报错码：1001599` too. */
const isTold = ({ names, holder }: Statement): boolean =>
  names === null || (holder?.isNested !== true && /[\u4e00-\u9fff]/.test(names.code))

/** `{"service":"turing","code":1335}`: what a field of the object itself says. */
const serviceField = /(?:service|provider|platform|product|vendor|服务|平台|产品)["']?\s{0,3}[:=]\s{0,3}["']?$/i

/** `| 图灵 |`: a cell that holds the name alone. */
const cellBefore = /[|,;\t\n"'] {0,4}$/
const cellBehind = /^(?:平台)? {0,4}["'|,;\t]/

const findInObject = ({ from, to, holder }: Statement, marks: TextMarks, text: string): Answerer | null => {
  if (marks.of.size === 0 || holder === null || (!holder.isNested && !holder.isRow)) return null
  const isSaid = (start: number, end: number) =>
    holder.isRow
      ? cellBefore.test(text.slice(Math.max(0, start - 6), start)) && cellBehind.test(text.slice(end, end + 8))
      : serviceField.test(text.slice(Math.max(from, start - 24), start))
  return lastOf(
    marksOf(
      marks,
      ({ meaning, start, end }) => meaning.rule.decides === 'name' && start >= from && end <= to && isSaid(start, end),
    ),
  )
}

export const findAnswerer = (statement: Statement, marks: TextMarks, text: string): Answerer | null => {
  const own = findInObject(statement, marks, text)
  if (own !== null) return own
  for (const at of beginnings(statement, text)) {
    const found = findBefore(at, marks, text, statement.names === null)
    if (found !== null) return found
  }
  return findBehind(statement, marks, text) ?? (isTold(statement) ? findSubject(statement, marks, text) : null)
}
