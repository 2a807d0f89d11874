/** Numbers of a text that may be codes, as far as their neighbours tell: none that is a part of something longer. */
import type { FieldTree } from '../fields/field-tree.ts'
import { limits } from '../rules/limits.ts'
import { isAlone } from './alone.ts'
import type { Hit } from './told.ts'

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

/** In the order of the text; no more than could be statements. */
export const findNumbers = (text: string, tree: FieldTree): readonly Hit[] => {
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
