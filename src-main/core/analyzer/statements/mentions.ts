/** Statements made in sentences: a number whose surroundings say that it is an error code. */
import type { FieldTree } from '../fields/field-tree.ts'
import { trimUnits } from '../passages/trim-units.ts'
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { rareLength, unsaidLength } from '../rules/scoring.ts'
import { trailingMessage } from './field-statements.ts'
import { noPaths } from './paths.ts'
import type { Ground, Statement } from './statement.ts'
import { readSurroundings, type Surrounding } from './surroundings.ts'

const number = /\d{3,10}/g
/** Neighbours that make a number part of something longer: a version, a path, a price, a time, an id, a list. */
const gluedBefore = /[\w.\-/#@$¥€+*%&?~^\\]|\d[,:]/
const gluedAfter = /^(?:[\w/\\@%#&*+~^$]|[.,:-]\d|-\w)/

/** What windows put around a message, which pictures and copied dialogs hold too: who wrote when, the command, buttons, tabs. */
const senderLine = /^\S{1,12} ?\d{1,2}:\d{2}$/gm
const commandLine = /^(?:\[?[\w.-]{1,40}@[\w.-]{1,60}(?::\S{0,60})?\]?[#$%] |[A-Z]:\\[^>\n]{0,80}>|\$ ).*$/gm
const windowWords =
  /确定|取消|关闭|重试|返回(?!码)|知道了|提示|操作失败|请求失败|出错了|页面|复制|已读|标头|载荷|预览|响应|启动器|时间|\b(?:ok|cancel|close|retry|headers|payload|preview|response|timing|initiator|cookies)\b/gi

/** Nothing but the number, its label, punctuation and a window around them: what people paste when they only have the code. */
export const isAlone = (text: string, start: number, end: number): boolean =>
  text.length < 160 &&
  `${text.slice(0, start)}${text.slice(end)}`
    .replace(senderLine, '')
    .replace(commandLine, '')
    .replace(windowWords, '')
    .replace(/error|err|code|errno|api|status|错误码|错误代码|返回码|错误|代码|报错|码|是|为/gi, '')
    .replace(/[\s\p{P}\p{S}]/gu, '').length === 0

/** What is known about a number without looking at the text around it. */
export interface CodeKnowledge {
  readonly tables: { readonly surroundings: readonly Surrounding[] }
  documented(code: string): boolean
  /** Whether a service numbers its errors so, documented or not. */
  inFamily(code: string): boolean
  /** Whether a message that some document has for the code stands right before or after it. */
  isBesideWording(code: string, before: string, after: string): boolean
}

/** Lines that tell of an error: short, with a word of one or nothing but names, and none of a log. */
const longestQuestion = 160
const ofError =
  /错|失败|异常|返回|接口|日志|监控|必现|偶现|炸|码|大量|全是|报(?![销表告名备价道纸考送修])|重试|不对|不行|不通|无效|不存在|不合法|过期|没有?权限|超了|超限|调用|回调|调 ?[a-z]|挂了|刷屏|error|\berr\b|fail|exception|broken|getting|seeing|reject|return|respon|\bresp\b|threw|throw|died|crash|refused|修好|\bcode|bail|invalid|denied|expired|not found|forbidden/i
const names =
  /feishu|lark|meegle|meego|turing|tencent|cloud|project|hire|bot|from|飞书|飛書|图灵|圖靈|腾讯云|智能客服|客服|机器人|小微|招聘|项目|平台|接口|开放|s\b/gi
const clock = /\d{1,2}:\d{2}:\d{2}/

const tellsOfError = (line: string): boolean =>
  line.length <= longestQuestion &&
  !clock.test(line) &&
  (ofError.test(line) || line.replace(names, '').replace(/[\d\s\p{P}\p{S}]/gu, '').length <= 2)

/** What stands around a number that is told as what went wrong, not as so many of something. */
const toldBefore =
  /(?:^|[,;:!?()[\]"'“「|=>—~\t/-]|日志|监控|告警|报警|feishu|lark|meegle|meego|turing|tencent|bot|飞书|飛書|图灵|圖靈|客服|机器人|招聘|项目|平台|接口|码|报的?是?|的是|全是|都是|大量|又|个|了|到|就|必现|偶现|偶发|看下|查下|出现|老是|一直|总是|频繁|还是|[那这]个是|[那这][步边里块]|还有|另外|以及|\b(?:get|getting|got|lots of|with|w\/|of|is|an?|the|also|plus|said|says|saying|shows?|told us|response|status|resp|error|about)|'s) ?$/i
const toldAfter =
  /^["'”」)\]]?(?: {2}| ?(?:$|[,;.!?:(|\t…—-]|的|了|这个|错|报|怎么|什么意思|啥|飙|暴|一片|好多|很多|满天飞|刷屏|一直|再次|是|在|修|求|吧|上(?![下涨升])|过不|有人|能(?!用))| (?:from|on|in|again|error|for|when|while|after)\b)/i

/** Words that say by themselves that the number behind them is what went wrong, the second sort of longer numbers only. */
const toldOutright =
  /(?:[抛吐弹蹦崩爆撞](?:[了出上到]|出来|回来)?(?:一?个)?|踩到|吃了个|大面积|大批|大范围|间[歇断]性?|零星|满屏|一堆|清一色|成片|[卡挂死栽断]在|跑着跑着|为(?:什么|啥)会|怎么会|偶尔会|出来个|里是|[变换]成了?|[调跑打连]不通|开始|登录?不上|不成功|\b(?:died|dies|dead|crashed|broke|refused|throws|threw|thrown|throwing|seen)(?: our [a-z]{2,12})?(?: with| at| on| by)?(?:, number)?)[:,;]? ?$/i
const toldOutrightLong =
  /(?:频繁|频频|经常|时不时|动不动就?|一直|总是|直接|压测(?:跑出)?|导入|导出|同步|推送|上传|下载|升级后?|no,? it's) ?$/i
/** What was tried with the service, and then the number: `飞书发卡片 11233`. */
const triedBefore =
  /(?:feishu|lark|meegle|meego|turing|飞书|飛書|图灵|圖靈|客服|机器人|招聘|项目|平台|接口|api)(?:这?边|里)? ?[\u4e00-\u9fff]{0,4}(?:发(?!票)|建|拉|查|改|删|加|传|导|推|写|读|同步|创建|更新|获取|调|登录|授权|绑定|生成|刷新|换)[\u4e00-\u9fffa-z_ ]{0,10} $/i
/** What may follow a number of a service's own series: its message, a question, the end. */
const seriesAfter = /^["'”」)\]]?(?: ?(?:$|[,;.!?:(|\t…—-])| {0,2}(?:[a-z]{2}|[\u4e00-\u9fff]))/i
/** A clause about how many there are. */
const ofCounts =
  /(?:(?<!机器)人|数(?![据组])|[量额价率费款]|预算|积分|库存|进度|比分|还剩|工资|奖金|红包|行|页|gmv|qps|dau|pv|uv|rows|users|people)[^,;.!?]{0,16}$/i

/** A word that people write before a colon, no name of a program's field. */
const plainKey = /(?:(?:^|[^\w-])[A-Za-z]{1,20}|[\u4e00-\u9fff]) ?(?::|=>|->) ?$/

const isTold = (text: string, { code, start, end, isInField }: Hit): boolean => {
  if (code.length < (isInField ? 5 : 4)) return false
  const reach = text.slice(Math.max(0, start - longestQuestion), end + longestQuestion)
  const at = Math.min(start, longestQuestion)
  const from = reach.lastIndexOf('\n', at - 1) + 1
  const newline = reach.indexOf('\n', at)
  const line = reach.slice(from, newline < 0 ? reach.length : newline)
  const place = at - from
  const before = line.slice(Math.max(0, place - 40), place)
  if (!toldAfter.test(line.slice(place + code.length, place + code.length + 12))) return false
  if ((isInField ? plainKey : toldBefore).test(before) && tellsOfError(line)) return true
  const isOutright =
    toldOutright.test(before) || (code.length >= 5 && (toldOutrightLong.test(before) || triedBefore.test(before)))
  return isOutright && !ofCounts.test(before) && !clock.test(line) && line.length <= longestQuestion
}

/** A number of a service's own series hardly stands in a sentence for anything else, unless it counts. */
const isOfSeries = (text: string, { start, end, isInField }: Hit): boolean => {
  const before = lineBefore(text, start)
  return (
    !isInField &&
    /(?:^|[\s\u4e00-\u9fff([:,;])$/.test(before) &&
    seriesAfter.test(text.slice(end, end + 12)) &&
    !ofCounts.test(before)
  )
}

const lineBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 40), at)
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** Whether a list of numbers numbers or counts something: `10003、10012 号`. */
const isCounted = (text: string, first: Hit | undefined, last: Hit | undefined): boolean =>
  ofCounts.test(lineBefore(text, first?.start ?? 0)) || /^ ?[号位名]/.test(text.slice(last?.end ?? 0))

/** What stands between two codes told in one breath: `99991663、99991400`, `1111 and 1112`, `10021 变成 10022`. */
const joint =
  /^["'`)\]>]{0,3}(?: ?\([^()\n]{1,40}\)| ?[x×*]\d{1,5})? ?(?:[;,/|&+]|和|与|偶尔|及|以及|还有|跟|或者?|变成?了?|变为|到|then|and|or|后|->|=>|→)[; ,]{0,2}(?:又|再|还|也|后来|接着|然后|之后|后|有时候?|偶尔|要么|最后|今天){0,2} ?(?:报了?|返回|出现|是|变成|变为|提示)? ?(?:error|code|错误码?|报错)? ?["'`([<]{0,3}$/i
/** More numbers than people tell in one breath: ids, rows, ports. */
const longestList = 6

interface Hit {
  readonly code: string
  readonly start: number
  readonly end: number
  /** The field whose value it stands in, where that is no known one. */
  readonly isInField: boolean
  readonly isAlone: boolean
}

/** `code99991663`: the name runs into the number. */
const gluedToName = /(?:^|[^A-Za-z])(?:err(?:or)?[_ -]?)?(?:code|errno)$/i

/** `9499/99992402`: the stroke joins two codes. */
const nextCode = /^(?:[/+&]\d{3,10}){1,5}(?![\w./-])/

const isGlued = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 12), start)
  if (gluedBefore.test(before.slice(-1)) && !gluedToName.test(before) && !/\d{4}[/+&]$/.test(before)) {
    if (!/(?:code|error|错误码?|错误代码) ?#$/i.test(before)) return true
  }
  if (/\d[,:.]$/.test(before)) return true
  const after = text.slice(end, end + 12)
  return gluedAfter.test(after.slice(0, 2)) && !nextCode.test(after) && !/^\.0{1,2}(?![\w.%])/.test(after)
}

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
    if (field !== undefined && field.role !== null) continue
    const alone = isAlone(text, start, end)
    if (!alone && isGlued(text, start, end)) continue
    hits.push({ code: hit[0], start, end, isInField: field !== undefined, isAlone: alone })
  }
  return hits
}

/** `99991400 (312)`, `1111 ×120`: how often the code before it was seen. */
const isCount = (text: string, { code, start, end }: Hit, before: Hit): boolean =>
  start - before.end <= 2 &&
  code.length < before.code.length &&
  (/[x×*]/.test(text[start - 1] ?? '') ||
    (text[start - 1] === '(' && /^ ?(?:次|times|x)?\)/.test(text.slice(end, end + 8))))

/** Runs of numbers with nothing but joints between them; a field's code may begin one. */
const findLists = (text: string, hits: readonly Hit[], tree: FieldTree): readonly (readonly number[])[] => {
  const codes = tree.fields.filter(({ role, value }) => role === 'code' && /^\d{3,10}$/.test(value))
  const lists: number[][] = []
  let current: number[] = []
  const isJoint = (from: number, to: number) => to - from <= 64 && joint.test(text.slice(from, to))
  let before: Hit | undefined
  hits.forEach((hit, place) => {
    const { start } = hit
    if (before !== undefined && isCount(text, hit, before)) return
    const isNext = current.length > 0 && before !== undefined && isJoint(before.end, start)
    before = hit
    if (isNext) current.push(place)
    else {
      current = [place]
      lists.push(current)
    }
    // The field's own code is none of the hits: it stands for the label of the list.
    if (current.length === 1 && codes.some((field) => field.end <= start && isJoint(field.end, start)))
      current.unshift(-1)
  })
  return lists.filter(({ length }) => length > 1)
}

export const findMentions = (
  text: string,
  tree: FieldTree,
  { documented, inFamily, isBesideWording, tables }: CodeKnowledge,
): readonly Statement[] => {
  const hits = findNumbers(text, tree)
  const surrounded = hits.map(({ start, end }) => readSurroundings(tables.surroundings, text, start, end))
  const isToldDocumented = (hit: Hit | undefined) => hit !== undefined && documented(hit.code) && isTold(text, hit)
  // Two documented codes in one breath are hardly chance, unless they count.
  const isLongCode = (hit: Hit | undefined) => hit !== undefined && hit.code.length >= 5 && documented(hit.code)
  const isSeries = (hit: Hit | undefined) =>
    hit !== undefined && hit.code.length >= unsaidLength && inFamily(hit.code) && isOfSeries(text, hit)
  const listed = new Set<number>()
  const unlabelled = new Set<number>()
  for (const list of findLists(text, hits, tree)) {
    const [first = -1] = list
    const isShort = list.length <= longestList
    const isLabelled =
      !isShort ||
      first === -1 ||
      surrounded[first]?.real === true ||
      surrounded[list.at(-1) ?? first]?.real === true ||
      list.some((place) => isToldDocumented(hits[place])) ||
      list.every((place) => isSeries(hits[place])) ||
      (list.every((place) => isLongCode(hits[place])) && !isCounted(text, hits[first], hits[list.at(-1) ?? first]))
    for (const place of list) {
      if (place < 0) continue
      if (isLabelled && isShort) listed.add(place)
      else if (!isShort || list.some((member) => member >= 0 && !documented(hits[member]?.code ?? '')))
        unlabelled.add(place)
    }
  }
  const found: Statement[] = []
  hits.forEach((hit, place) => {
    const { code, start, end, isInField, isAlone: alone } = hit
    if (found.length >= limits.statements) return
    const { grounds, real, inField } = surrounded[place] ?? { grounds: [], real: false, inField: false }
    if (unlabelled.has(place)) grounds.push({ rule: rules.inList, start, end })
    const isListed = listed.has(place) && (documented(code) || code.length >= 4)
    if (isListed && !real) grounds.push({ rule: rules.listed, start, end })
    // In `9499/99992402` the stroke joins two codes; elsewhere it makes a number part of a path.
    const own = isListed ? grounds.filter(({ rule }) => rule.decides !== 'other-number') : grounds
    const isSaid = isListed || (isInField ? inField : real || alone)
    // Most numbers of a log are neither documented nor long: they are not looked at any further.
    if (!isSaid && code.length < unsaidLength && !documented(code)) return
    const isAsked = !isSaid && (isTold(text, hit) || isSeries(hit))
    if (!isSaid && !documented(code) && !(isAsked && code.length >= unsaidLength)) return
    // Of a failure told behind the number the document's own words say more.
    const failure = own.findIndex(({ rule }) => rule === rules.thenFailure)
    const isWorded =
      (!isSaid || failure >= 0) &&
      documented(code) &&
      isBesideWording(
        code,
        text.slice(Math.max(0, start - limits.wording), start),
        text.slice(end, end + limits.wording),
      )
    if (isWorded) {
      if (failure >= 0) own.splice(failure, 1)
      own.push({ rule: rules.thenWording, start, end })
    } else if (!isSaid) {
      if (isAsked) own.push({ rule: rules.asked, start, end })
      else if (isInField || code.length < unsaidLength) return
      else if (code.length < rareLength) own.push({ rule: rules.unsaid, start, end })
    }
    found.push(mentionOf(text, start, end, code, own))
  })
  return found
}

/** Adds what it means that the code, or the code with its message, is all there is; a text that names a service needs no guess. */
export const groundAlone = (text: string, statement: Statement, isNamed: boolean): Statement =>
  isAlone(text, statement.start, statement.end) || (!isNamed && isAllThere(text, statement))
    ? { ...statement, grounds: [...statement.grounds, aloneGround(text, statement)] }
    : statement

/** `30006 User Not Found`: the text is the code and its documented message. */
const isAllThere = (text: string, { code, message, grounds }: Statement): boolean =>
  grounds.some(({ rule }) => rule.decides === 'wording') &&
  text.trim().length - code.length - (message?.length ?? 0) <= 4

/** `错误 1312` may be anybody's; `错误码 1312` or just `1312` asks for a code. */
const aloneGround = (text: string, { start, end }: Statement): Ground => {
  const isVague = text.length > 80 || (/[a-z\u4e00-\u9fff]/i.test(text) && !/code|码|代码|errno/i.test(text))
  return { rule: isVague ? rules.aloneVague : rules.alone, start, end }
}

export const mentionOf = (
  text: string,
  start: number,
  end: number,
  code: string,
  grounds: readonly Ground[],
): Statement => {
  const before = text.slice(Math.max(0, start - limits.value), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const newline = text.slice(end, end + limits.message).indexOf('\n')
  const to = newline < 0 ? Math.min(text.length, end + limits.message) : end + newline
  const trailing = trailingMessage(text, end, to)
  // `code 234001 msg Invalid request param.` names its parts like fields do.
  const named =
    trailing === null
      ? null
      : /^(msg(?=[ :])|message(?=:| {1,2}["'A-Z]))[ :] {0,2}(?=\S)/.exec(text.slice(trailing.start, trailing.end))
  const messageStart = trailing === null ? end : trailing.start + (named?.[0].length ?? 0)
  // `user not in chat (11206)`: the message stands before its code.
  const preceding = trimUnits(text.slice(Math.max(from, start - limits.wording), start), ' \t([{<"\':：-')
  const isPreceded = grounds.some(({ rule }) => rule.decides === 'wording')
  const message = trailing !== null ? text.slice(messageStart, trailing.end) : isPreceded ? preceding : ''
  return {
    code,
    start,
    end,
    codeKey: named === null ? null : 'code',
    quoted: false,
    messageKey: named?.[1] ?? null,
    message: message === '' ? null : message,
    messageStart: trailing === null ? from : messageStart,
    messageEnd: trailing?.end ?? start,
    frame: 0,
    owner: '',
    isRow: false,
    paths: noPaths,
    values: new Map(),
    grounds,
    from,
    to,
  }
}
