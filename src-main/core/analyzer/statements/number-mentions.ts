/** Mentions of numbers: a number in a sentence whose surroundings say that it is an error code. */

import { plainHan } from '../../plain-han.ts'
import type { FieldTree } from '../fields/field-tree.ts'
import { lineStart } from '../passages/record-bounds.ts'
import { limits } from '../rules/limits.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { rareLength, unsaidLength } from '../rules/scoring.ts'
import { isAlone } from './alone.ts'
import { isOfAnswers, isOfOtherColumn, mayHaveAnswers } from './columns.ts'
import { isCommandsCount } from './command-output.ts'
import type { Corrections } from './corrections.ts'
import { isDeclared } from './declarations.ts'
import { type CodeKnowledge, mentionOf } from './mention.ts'
import { judgeLists } from './number-lists.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { Ground, Statement } from './statement.ts'
import { isOfSystem } from './system-errors.ts'
import { ownNames } from './tellings.ts'
import {
  type Hit,
  isMeasured,
  isNamedBefore,
  isOfSeries,
  isOfThing,
  isOften,
  isTally,
  isTold,
  nearby,
  type Standing,
} from './told.ts'
import { reportsWork } from './work-lines.ts'

const number = /\d{3,10}/g
/** Neighbours that make a number part of something longer: a version, a path, a price, a time, an id, a list. */
const gluedBefore = /[\w.\-/#@$¥€+*%&?~^\\]|\d[,:]/
// Sentences of chats end with `~`.
const gluedAfter = /^(?:[\w/\\@%#&*+^$]|~[\w.]|[.,:-]\d|-\w|,\))/

/** `code99991663`, `Err10003`: the name runs into the number. */
const gluedToName = /(?:^|[^A-Za-z])(?:err(?:or)?|(?:err(?:or)?[_ -]?)?(?:code|errno))$/i

/** `E/LarkShare( 9120):`: the process, as Android logs it. */
const ofProcess = /(?:^|\n|\s)[VDIWEFA]\/[\w.-]{1,40}\( {0,4}$/

/** `9499/99992402`: the stroke joins two codes. */
const nextCode = /^(?:[/+&]\d{3,10}){1,5}(?![\w./-])/

/** `appID[1500]`: the number is a part of what stands before its bracket. */
const indexed =
  /(?:^|[^A-Za-z])(?!\w{0,8}(?:code|err|feishu|lark|meegle|meego|turing|hire|api|resp|ret|status|exception|fail))[A-Za-z_]\w{1,11}\[$/i

/** `Nov 30 10:11:04 web-1 lark[1300]:`, `kernel: lark[1300]:`: a process, as system logs write it behind a time, a host or who tells of it. */
const ofLogged =
  /(?:\[ {0,6}\d{1,9}\.\d{3,6}\]|\d\d:\d\d\S{0,16}(?: [\w.-]{1,40})?|(?:^|[\s\]])[a-z][\w.-]{0,20}(?:\[\d{1,7}\])?:) [A-Za-z][\w.-]{0,30}\[$/

/** `10:00:00 CST 2026`: the year of a date that begins with its day of the week. */
const endsDate = /\d\d:\d\d:\d\d (?:[A-Z]{2,5} )?$/

/** `(Sync.java:11232)`, `sync.py", line 1500`: a line of a program. */
const inProgram = /\.(?:java|kt|scala|py|go|[cm]?[jt]sx?|c|cc|cpp|cs|rb|php|rs|swift)(?::|", line |:line )$/

/** A program's table of what each code is thrown as: `'1005': AuthenticationError,`. */
const tableKey = /^["'`] ?(?::|=>) ?(?:[A-Za-z_]\w{0,30}\.){0,3}[A-Z]\w{2,60} ?(?:[,;/}\n]|$)/

const isGlued = (text: string, start: number, end: number): boolean => {
  if (end - start === 4 && text.startsWith('20', start) && endsDate.test(text.slice(Math.max(0, start - 15), start)))
    return true
  const before = text.slice(Math.max(0, start - 12), start)
  if (text.startsWith(']:', end) && ofLogged.test(text.slice(Math.max(0, start - 120), start))) return true
  if (text[end] === ']' && indexed.test(text.slice(Math.max(0, start - 16), start))) return true
  if (
    gluedBefore.test(before.slice(-1)) &&
    !gluedToName.test(before) &&
    !/\d{4}[/+&]$|[\u4e00-\u9fff]\?$/.test(before)
  ) {
    if (!/(?:code|error|错误码?|错误代码) ?#$/i.test(before)) return true
  }
  if (text[end] === ')' && ofProcess.test(text.slice(Math.max(0, start - 48), start))) return true
  if (/[:e]\s?$/.test(before.slice(-2)) && inProgram.test(text.slice(Math.max(0, start - 16), start))) return true
  // `?page_size=1500`: what an address is asked with.
  if (/[?&](?!\w{0,12}(?:code|err))\w{1,40}=$/i.test(text.slice(Math.max(0, start - 48), start))) return true
  // `!10003` is a merge request; seconds have two digits: `10:00-11:00：1111 ×212`.
  if (/\d[,.]$|(?<!\b\d{1,2}:\d)\d:$|(?:^|\s)!$/.test(before)) return true
  if (/["'`]/.test(text[end] ?? '') && tableKey.test(text.slice(end, end + 120))) return true
  const after = text.slice(end, end + 12)
  return gluedAfter.test(after.slice(0, 2)) && !nextCode.test(after) && !/^\.0{1,2}(?![\w.%])/.test(after)
}

/** Numbers of a family so narrow that one of them in a sentence that names the service is hardly anything else. */
const narrowSeries = 100

/** Units before a number in which another of its line is looked for. */
const longestLine = 160

/** Numbers of a text that may be codes, as far as their neighbours tell. */
const findNumbers = (text: string, tree: FieldTree): readonly Hit[] => {
  // Values of fields are judged as fields: a number in one is no mention, unless a documented message follows it.
  const taken = tree.fields.filter((field) => field.end > field.start && /^-?\d/.test(field.value))
  const hits: Hit[] = []
  let next = 0
  number.lastIndex = 0
  for (let hit = number.exec(text); hit !== null && hits.length < limits.statements * 4; hit = number.exec(text)) {
    const start = hit.index
    const end = start + hit[0].length
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const field = (taken[next]?.start ?? Number.POSITIVE_INFINITY) <= start ? taken[next] : undefined
    // `失败原因：20055 角色不匹配`: a message that begins with its number.
    if (field !== undefined && field.role !== null && field.role !== 'message') continue
    const alone = isAlone(text, start, end)
    if (!alone && isGlued(text, start, end)) continue
    hits.push({ code: hit[0], start, end, isInField: field !== undefined, isAlone: alone })
  }
  return hits
}

/** Whether the number is what a program declares, a table's column counts or numbers, a command counted, or the system's own error. */
const isElse = (text: string, start: number, end: number): boolean =>
  isDeclared(text, start, end) ||
  isOfOtherColumn(text, start, end) ||
  isCommandsCount(text, start, end) ||
  isOfSystem(text, start)

/** The document's own words beside a number say more than a failure told behind it, and than what else it might be. */
const isOverruled = ({ rule }: Ground): boolean =>
  rule === rules.thenFailure || rule === rules.unitAfter || rule.decides === 'other-number'

/** Nothing but a service's name before a number says little of one in no document. */
const isOnlyName = ({ rule }: Ground): boolean => rule === rules.serviceBefore

/** How a number may be told that nothing calls a code. */
const uncalled: readonly Rule[] = [rules.serviceBefore, rules.thenFailure, rules.asked, rules.unsaid]
const isUncalled = ({ rule }: Ground): boolean => uncalled.includes(rule)

export const findNumberMentions = (
  text: string,
  tree: FieldTree,
  knowledge: CodeKnowledge,
  corrections: Corrections,
): readonly Statement[] => {
  const { documented, isOfNamed, inFamily, isBesideWording, tables } = knowledge
  const hits = findNumbers(text, tree)
  const plain = plainHan(text)
  const isNamed = ownNames.test(plain)
  const hasAnswers = isNamed && mayHaveAnswers(plain)
  const surrounded = new Map(hits.map((hit) => [hit, readSurroundings(tables.surroundings, plain, hit.start, hit.end)]))
  const owns = new Map<Hit, boolean>()
  const isOwn = (hit: Hit): boolean => {
    const known = owns.get(hit) ?? (isNamed && isOfNamed(hit.code, nearby(plain, hit)))
    owns.set(hit, known)
    return known
  }
  const standingOf = (hit: Hit): Standing => (isOwn(hit) ? 'own' : documented(hit.code) ? 'documented' : 'unlisted')
  const isToldHere = (hit: Hit) => isTold(tables.tellings, plain, hit, standingOf(hit))
  // Five digits are many other things, unless the range is as narrow as the webhooks' 19001 to 19036 and the service named.
  const isOfFamily = (hit: Hit) =>
    hit.code.length < unsaidLength ? inFamily(hit.code, narrowSeries) && isNamedBefore(plain, hit) : inFamily(hit.code)
  const isSeries = (hit: Hit) => isOfFamily(hit) && isOfSeries(plain, hit)
  const isNumbered = (hit: Hit) =>
    surrounded.get(hit)?.grounds.some(({ rule }) => rule.decides === 'other-number') === true
  const { listed, others } = judgeLists(plain, hits, tree, {
    documented,
    isTold: isToldHere,
    isCalled: (hit) => surrounded.get(hit)?.real === true,
    isOfSeries: isSeries,
    isOfOther: (hit) => isOfThing(plain, hit, isOwn(hit)) || isNumbered(hit),
  })

  const found: Statement[] = []
  /** The last number of a thing. */
  let numbered: Hit | undefined
  const isBehind = (before: Pick<Hit, 'code' | 'end'> | undefined, { code, start }: Hit): boolean =>
    before !== undefined && before.code !== code && before.end >= lineStart(plain, start, longestLine)
  /** `测试环境 1242，线上 3081`: another code of the service behind one on its line. */
  const isNext = (hit: Hit): boolean => {
    const before = found.at(-1)
    if (before === undefined || !isBehind(before, hit) || !isOwn(hit) || isNumbered(hit)) return false
    return isOfNamed(before.code, nearby(plain, hit)) && isOfSeries(plain, hit)
  }
  /** What is told behind the number of a thing, and no service named in between: `会议室 1305，别走错到 1303`. */
  const isOfNumbered = (hit: Hit): boolean =>
    hit.code.length < unsaidLength &&
    isBehind(numbered, hit) &&
    !ownNames.test(plain.slice(numbered?.end ?? 0, hit.start))
  const isAskedFor = (hit: Hit): boolean => (isToldHere(hit) || isSeries(hit) || isNext(hit)) && !isOfNumbered(hit)

  /** Why the number is a code; null where nothing says so. */
  const groundsOf = (hit: Hit): readonly Ground[] | null => {
    const { code, start, end, isInField } = hit
    const { grounds, real, inField } = surrounded.get(hit) ?? { grounds: [], real: false, inField: false }
    if (others.has(hit) && !corrections.has(start)) grounds.push({ rule: rules.inList, start, end })
    const isListed = listed.has(hit) && (documented(code) || code.length >= 4)
    if (isListed && !real) grounds.push({ rule: rules.listed, start, end })
    const isInColumn = !real && hasAnswers && code.length >= 4 && isOfAnswers(plain, start, end)
    if (isInColumn) grounds.push({ rule: rules.word, start, end })
    const isSaid =
      isListed || isInColumn || corrections.get(start) === 'holds' || (isInField ? inField : real || hit.isAlone)
    // Most numbers of a log are neither documented nor long: they are not looked at any further.
    const isShort = code.length < unsaidLength
    if (!isSaid && isShort && !documented(code) && !isNamed) return null
    if (grounds.every(({ rule }) => rule.decides !== 'label' && rule !== rules.unitAfter) && isMeasured(plain, hit))
      grounds.push({ rule: rules.unitAfter, start, end })
    // In `9499/99992402` the stroke joins two codes; elsewhere it makes a number part of a path.
    const own = isListed ? grounds.filter(({ rule }) => rule.decides !== 'other-number') : grounds
    // `queue 10003 exceeded`: what failed has the number.
    const isOnlyFailed = isShort && own.length > 0 && own.every(({ rule }) => rule === rules.thenFailure)
    const isThing = (!isSaid || isOnlyFailed) && isOfThing(plain, hit, isOwn(hit))
    const isAsked = !isSaid && !isThing && isAskedFor(hit)
    if (!isSaid && !documented(code) && !(isAsked && (!isShort || isNamedBefore(plain, hit) || isOften(plain, hit))))
      return null
    const isWorded =
      (!isSaid || own.some(isOverruled)) &&
      documented(code) &&
      isBesideWording(
        code,
        text.slice(Math.max(0, start - limits.wording), start),
        text.slice(end, end + limits.wording),
      )
    if (isWorded) return [...own.filter((ground) => !isOverruled(ground)), { rule: rules.thenWording, start, end }]
    if (isSaid && isThing) return null
    if (isSaid)
      return isNamed && (isOften(plain, hit) || (own.every(isOnlyName) && isToldHere(hit)))
        ? [...own, { rule: rules.asked, start, end }]
        : own
    if (isAsked) return [...own, { rule: rules.asked, start, end }]
    if (isThing) return null
    if (isInField || code.length < unsaidLength || isTally(plain, hit)) return null
    return code.length < rareLength ? [...own, { rule: rules.unsaid, start, end }] : own
  }

  for (const hit of hits) {
    if (found.length >= limits.statements) break
    const grounds = groundsOf(hit)
    if (isNumbered(hit)) numbered = hit
    if (grounds === null || isElse(plain, hit.start, hit.end)) continue
    if (grounds.every(isUncalled) && !corrections.has(hit.start) && reportsWork(plain, hit.start, hit.end)) continue
    found.push(mentionOf(text, tree, hit.start, hit.end, hit.code, grounds))
  }
  return found
}
