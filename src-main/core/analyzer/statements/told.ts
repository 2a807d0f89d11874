/** Whether people tell of a number as what went wrong, though nothing beside it calls it a code. */
import { lineStart } from '../passages/record-bounds.ts'
import { rareLength, unsaidLength } from '../rules/scoring.ts'
import { measuredAfter } from './measures.ts'
import {
  bearers,
  callAfter,
  callBefore,
  callIn,
  callWords,
  countsBefore,
  countsPeople,
  doneBefore,
  endsInThing,
  englishBearers,
  englishNounBefore,
  englishNounIs,
  errorWords,
  givenUpBefore,
  nounBefore,
  numberedNouns,
  ownNames,
  ownNouns,
  priceWords,
  seriesAfter,
  serviceNames,
  setBefore,
  type Telling,
  timesAfter,
  troubleWords,
} from './tellings.ts'
import { withoutLevel } from './work-lines.ts'

/** A number of a text that may be a code. */
export interface Hit {
  readonly code: string
  readonly start: number
  readonly end: number
  /** The field whose value it stands in, where that is no known one. */
  readonly isInField: boolean
  readonly isAlone: boolean
}

/** People ask in short lines. */
const longestQuestion = 160
/** Units before and behind a number that rows look at. */
const reach = { before: 40, after: 12 }
/** Units before a number, over lines, and behind it on its line in which a service's name says whose it is. */
const nameReach = { before: 120, after: 60 }

const anyIn = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text))

/** That nothing went wrong, and how often something does. */
const noError =
  /[走没不]错|(?:没有?|无|不|未)(?:再|任何)?(?:报错|错误|异常|失败)|\b(?:no|without|0|zero) (?:\w{3,10} )?(?:error|failure|exception)s?\b|(?:错误|失败|异常)率|\b(?:error|failure) rates?\b/gi

const errorOrCall = [...errorWords, ...callWords]
const tellsOfError = (line: string): boolean => anyIn(errorOrCall, line.replace(noError, '')) || asksOnly(line)

/** Nothing but names of services around a number asks for it. */
const asksOnly = (line: string): boolean => line.replace(serviceNames, '').replace(/[\d\s\p{P}\p{S}]/gu, '').length <= 2

/** In a line that complains of a service, or asks about it, a number that counts nothing is what it answered. */
const errorOrTrouble = [...errorWords, ...troubleWords]
const tellsOfTrouble = (line: string): boolean => anyIn(errorOrTrouble, line.replace(noError, '')) || asksOnly(line)

const fourDigits = /turing|图灵|圖靈/i
const clauseBefore = /(?:^|[,;:!?]) ?$/
const clauseBehind = /^ ?(?:$|[,;.!?]|\p{Extended_Pictographic})/u
const inOneBreath = /^\d{4,10}(?: ?(?:[;,/、&]|和|跟|与|或|and|or) ?\d{4,10}){1,5}$/
/** A number, or a list of them, that no other number of such a length, no year, call or comparison stands beside. */
const freeNumber =
  /(?<![\w.\-/:])(?!20[123]\d(?!\d))\d{4,10}(?![\w\-/:]|\.\d| ?[多余来]?(?:[行条个次人页天元块份台张位名遍秒]|小时|rows|users|items|times|requests))/g
const isOnlyNumber = (line: string, place: number): boolean => {
  const free = [...line.matchAll(freeNumber)]
  const first = free[0]?.index ?? 0
  const last = free.at(-1)
  const told = line.slice(first, (last?.index ?? 0) + (last?.[0].length ?? 0))
  return (
    free.some(({ index }) => index === place) &&
    (free.length === 1 || inOneBreath.test(told)) &&
    !/(?:\w[([]|[<>=≥≤]) ?$/.test(line.slice(0, first))
  )
}

/** The line with blanks for who is asked, `@小助手`: it is no part of a service that anything is told of. */
const withoutAddressee = (line: string): string =>
  line.replace(/@[\w\u4e00-\u9fff]{1,20}(?=\s)/g, (name) => (ownNames.test(name) ? name : ' '.repeat(name.length)))

/** The text around a number, as far as a name in it says whose it is. */
export const nearby = (text: string, { start, end }: Hit): string =>
  `${text.slice(Math.max(0, start - nameReach.before), start)}\n${text.slice(end, end + nameReach.after).split('\n', 1)[0] ?? ''}`

/** Whether it is told how often a number came: nobody says that of one that counts. */
export const isOften = (text: string, { end }: Hit): boolean => timesAfter.test(text.slice(end, end + reach.after))

/** Whether what stands behind a number says that it measures, numbers or names something. */
export const isMeasured = (text: string, { end }: Hit): boolean =>
  measuredAfter.test(text.slice(end, end + 2 * reach.after).split('\n', 1)[0] ?? '')

/** Whether one of our services is named before a number, on its line. */
export const isNamedBefore = (text: string, { start }: Hit): boolean =>
  ownNames.test(text.slice(lineStart(text, start, nameReach.after), start))

/** The line of a place, as far as people write one. */
const lineAround = (text: string, at: number): string =>
  text.slice(lineStart(text, at, longestQuestion), at + longestQuestion).split('\n', 1)[0] ?? ''

/** The last clause of what stands before a number. */
const clauseEnd = (before: string): string => before.slice(before.search(/[^,;.!?]{0,80}$/))

/** The number by itself: of the service that is named, in some other's document, or in none. */
export type Standing = 'own' | 'documented' | 'unlisted'

/** `飞书 10003 的时候多半是参数`: nothing but the name before the number. */
const isAfterName = (clause: string): boolean => clause.replace(serviceNames, '').trim() === ''

const saysAllWell = (line: string): boolean => {
  const rest = line.replace(noError, '')
  return rest !== line && !anyIn(errorWords, rest)
}

/** `今天到 1313 了`, but `看到 1313`. */
const cameTo = /(?<![遇碰看收拿得见踩报回])到$/

/** `图灵那个助手接口，早上起 1313`, not `图灵同步，剩 1313`: a call before the number, and no noun of a thing between them. */
const isBehindAnyCall = (before: string): boolean => {
  if (!callIn.test(before.replace(serviceNames, ''))) return false
  const own = before.slice(before.search(/[^,;.!?:]{0,80}$/)).trim()
  const word = /[A-Za-z]{1,40}$/.exec(own)?.[0]
  return word === undefined
    ? own === '' || (bearers.test(own) && !cameTo.test(own))
    : englishBearers.test(word) || ownNames.test(word)
}

/** Whether a number is what the service answered that its clause names, since nothing that touches it says otherwise. */
const isOfClause = (line: string, place: number, { code, isInField }: Hit, standing: Standing, isLikely: boolean) => {
  const before = line.slice(0, place)
  const behind = line.slice(place + code.length)
  if (priceWords.test(line) || saysAllWell(line)) return false
  // Where it begins its clause, it is of the one before: `图灵内容审核截了,1120 又来了`.
  const clause = clauseEnd(before.replace(/[,;:] ?$/, ''))
  const isOwn = standing === 'own'
  if (isOwn && !isInField && ownNames.test(before) && callBefore.test(clause)) return true
  if (!isOnlyNumber(line, place)) return false
  const isInClause = ownNames.test(clause)
  const isCalled = isInClause && callAfter.test(behind)
  // A code of the service itself may stand anywhere behind what was called: `图灵那个助手接口，早上起 1313`.
  if (isOwn)
    return (
      (!isInField || (code.length > 4 && clauseBefore.test(before))) &&
      (isCalled ||
        (isInClause && (code.length >= unsaidLength || isAfterName(clause))) ||
        (ownNames.test(line) && isBehindAnyCall(before)))
    )
  if (standing !== 'unlisted' || isInField || !isInClause || /的 ?$/.test(clause)) return false
  return (isLikely || code.length > 4) && (isCalled || (code.length > 4 ? callIn : callBefore).test(clause))
}

/** `图灵那个合同，从昨天 1281`: whether a clause before says that a thing is meant that has a number. `老师，` is who is asked. */
const isAboutThing = (before: string): boolean =>
  before
    .split(/[,;]/)
    .slice(0, -1)
    .some((clause) => {
      const thing = endsInThing.exec(clause.trimEnd())
      if (thing === null || !ownNames.test(clause)) return false
      return !callIn.test(clause.slice(0, thing.index).replace(serviceNames, ''))
    })

export const isTold = (rows: readonly Telling[], text: string, hit: Hit, standing: Standing): boolean => {
  const { code, start, end, isInField } = hit
  if (code.length < 4 || isTally(text, hit)) return false
  const around = text.slice(Math.max(0, start - longestQuestion), end + longestQuestion)
  const at = Math.min(start, longestQuestion)
  const from = around.lastIndexOf('\n', at - 1) + 1
  const newline = around.indexOf('\n', at)
  const line = withoutAddressee(withoutLevel(around.slice(from, newline < 0 ? around.length : newline)))
  const place = at - from
  const behind = place + code.length
  if (line.length > longestQuestion) return false
  const isNamed = ownNames.test(nearby(text, hit))
  const isTrouble = isNamed && isOnlyNumber(line, place) && tellsOfTrouble(line)
  // Numbers in no document may be anything: the long ones are hardly, Turing's have four digits, others begin or end a clause.
  const isLikely =
    standing === 'own' ||
    (standing === 'documented' && code.length > 4) ||
    code.length > 5 ||
    fourDigits.test(line) ||
    (code.length === 5 && (clauseBefore.test(line.slice(0, place)) || clauseBehind.test(line.slice(behind))))
  const isTroubled = isTrouble && !isInField && isLikely
  if (isNamed && isOften(text, hit)) return true
  if (isMeasured(text, hit)) return false
  const before = line.slice(Math.max(0, place - reach.before), place)
  // `toBe(10003)` is a program's.
  if (/(?:\.\w{1,40}|[a-z][A-Z]\w{0,40})\($/.test(before)) return false
  const isBy = (by: Telling['by']) => rows.some((row) => row.by === by && row.before.test(before))
  const isLong = !isInField || code.length > 4
  if (setBefore.test(before) || countsPeople.test(before) || (isInField && namesThing.test(before))) return false
  if (isLong && isBy(isInField ? 'field' : 'line') && (isTrouble || tellsOfError(line))) return true
  if (countsBefore.test(before) || (code.length < unsaidLength && isAboutThing(line.slice(0, place)))) return false
  if (isTroubled || (isLong && isBy('words')) || (isBy('named') && isNamed)) return true
  return isOfClause(line, place, hit, standing, isLikely)
}

/** `Meeting does not exist: 10002`: the end of what a field says of a thing before it tells which. */
const namesThing =
  /(?:\bnot (?:found|exist\w*)|n't exist|\binvalid\b|\bunknown\b|\bno such\b|\bmatch(?:es)?\b|\bmissing\b|\bduplicate\b|\balready exists?|不存在|未?找不?到|无效|非法|已存在|重复)[^,;.!?]{0,30}: ?$/i

/** What stands before a place on its line, as far as rows look. */
export const lineBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - reach.before), at)
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** `点击 1002207，曝光 30021`: a line that counts several things, and tells of no error. */
const tallied =
  /(?:点击|访问|曝光|展现|浏览|阅读|播放|转发|点赞|收藏|下载|安装|注册|登录|新增|投递|成交|转化|待办|待处理|处理中|进行中|未开始|已完成|已关闭|已处理|成功|失败|合计|总计|\b(?:uv|pv|dau|mau|gmv|clicks|views|visits|impressions|success|succeeded|failed|total))(?:次数|人数|数|量)? ?:? ?(?:约|近|共)? ?\d[\d,.]*/gi
const countedBefore =
  /(?:点击|曝光|展现|浏览|转化|官网访问|\b(?:uv|pv|invoice|build|release|version|ticket|clicks|views|impressions|checks|passed|completed|progress|done))(?:次数|人数|数|量)? ?:? ?(?:\d{1,9}\/)?$/i
const codeWords = /错误|报错|错误码|返回|异常|code|error|exception/i

/** What access logs write behind a status: a size or a time. */
const accessLog = /\b[123]\d\d \d{4,}|\bHTTP\/[\d.]{1,3}"? \d{3} \d{4,}/

/** Whether a number nobody calls a code counts something. */
export const isTally = (text: string, { start, end }: Hit): boolean => {
  const before = lineBefore(text, start)
  if (countedBefore.test(before) || setBefore.test(before)) return true
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end + longestQuestion).split('\n', 1)[0] ?? ''
  if (accessLog.test(line)) return true
  if (line.length > 2 * longestQuestion || codeWords.test(line)) return false
  return (line.match(tallied)?.length ?? 0) > 1
}

/** The name of a service, what it is called by, and the noun right behind them. */
const nounBehindName =
  /(?:飞书(?:项目|招聘)?|(?<!飞书)招聘|图灵(?:平台)?|智能客服|客服机器人|小微(?:机器人|客服)?|feishu(?: project| hire)?|\blark|meegle|meego|turing)(?:[这那]?[边端侧里头]|[这那的])? ?([\u4e00-\u9fff]{0,10}?)(?:是|为|叫|到了?)? ?:? ?["'“「]?$/i

/** `飞书又挂了，客户 10019`: whether the noun before a number is none that an error may be of. */
export const isOfThing = (text: string, { code, start }: Hit, isOwn: boolean): boolean => {
  if (code.length >= rareLength) return false
  const before = lineBefore(text, start)
  const clause = clauseEnd(before)
  const isLong = code.length >= unsaidLength
  const isCalled = isOwn && ownNames.test(clause) && callIn.test(clause.replace(serviceNames, ''))
  const behindName = nounBehindName.exec(before)?.[1]
  const noun = behindName ?? nounBefore.exec(before)?.[1]
  if (noun !== undefined) {
    // In a phrase as long as `这俩用户并部门`, and where the line complains, any other noun may be a part of the service.
    const isPart =
      behindName === undefined
        ? isOwn && noun.length > 4 && ownNames.test(clause)
        : tellsOfTrouble(lineAround(text, start))
    const thing =
      numberedNouns.exec(noun) ?? (isCalled || isPart || behindName !== undefined ? ownNouns.exec(noun) : null)
    if (thing !== null) return !doneBefore.test(noun.slice(0, thing.index))
    return noun !== '' && !isCalled && !isPart && !bearers.test(noun)
  }
  const told = englishNounIs.exec(before)?.[1]
  if (told !== undefined) return !englishBearers.test(told)
  const english = englishNounBefore.exec(before)?.[1]
  return english !== undefined && !englishBearers.test(english) && !(isLong && isCalled) && !callBefore.test(before)
}

/** A number of a service's own series hardly stands in a sentence for anything else, unless it counts. */
export const isOfSeries = (text: string, hit: Hit): boolean => {
  const { start, end, isInField } = hit
  const before = lineBefore(text, start)
  return (
    (!isInField || givenUpBefore.test(before)) &&
    /(?:^|[\s\u4e00-\u9fff([:,;`])$/.test(before) &&
    seriesAfter.test(text.slice(end, end + reach.after).split('\n', 1)[0] ?? '') &&
    !countsBefore.test(before) &&
    !isMeasured(text, hit) &&
    !isTally(text, hit)
  )
}

/** Whether a list of numbers numbers or counts something: `10003、10012 号`. */
export const isCounted = (text: string, first: Hit, last: Hit): boolean =>
  countsBefore.test(lineBefore(text, first.start)) || /^ ?[号位名]/.test(text.slice(last.end))
