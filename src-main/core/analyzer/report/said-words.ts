/** Cuts a service's words out of the sentence that people or programs put them in. */

/** Han characters and kana. */
const eastern = '\\u3040-\\u30ff\\u4e00-\\u9fff'

/** `提示 Talent not exist`, `メッセージ:Forbidden`, `err: invalid`: what introduces them. */
const introductions: readonly RegExp[] = [
  // `校验 app_access_token 失败` is a message: no introduction stands before a sentence in the same language.
  new RegExp(`^[${eastern}]{1,12}[\\s:：]{1,3}(?=[A-Za-z][^，。；;${eastern}]*(?:[，。；;]|$))`),
  new RegExp(`^(?:错误|报错|返回|提示)(?:信息|消息|描述|内容)[是为]?[\\s:：]{0,3}(?=[${eastern}])`),
  new RegExp(`^(?:提示|显示|报错|错误|信息|内容|说)(?:[是为][\\s:：]{0,2}|[\\s:：]{1,2})(?=[${eastern}])`),
  new RegExp(`^(?:提示|显示|报错|说)(?=[${eastern}]{4})`),
  /^(?:with|and) (?:the |an? )?(?:error )?(?:message|msg|text|description)\s?:?\s?["'`“]?/i,
  /^(?:err|error|err_?msg|error_?info|message|msg)\s?(?:[是为]\s?[:：]?|[:：])\s?/i,
  new RegExp(`^(?:飞书|飛書|图灵|圖靈|腾讯云)[${eastern}]{0,8}[\\s:：]{1,3}(?=[${eastern}])`),
]

/** `msg 是 website closed`: the verb between a name and its message. */
const copula = /^(?:就?是|为|写的?是|显示)(?:[\s:：]+|(?=["'`“「A-Za-z]))/

/** Emphasis and quotes of the text around the words, as in Markdown. */
const wraps: readonly (readonly [open: string, close: string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['`', '`'],
  ['“', '”'],
  ['「', '」'],
  ['"', '"'],
]

const unwrap = (text: string): string => {
  for (const [open, close] of wraps) {
    if (!text.startsWith(open)) continue
    const end = text.indexOf(close, open.length)
    const isWhole = end > 0 && /^\s{0,2}(?:$|[,，。;；.)）\]|\n])/.test(text.slice(end + close.length))
    return isWhole ? text.slice(open.length, end) : text
  }
  return text
}

/** The writer's own language behind a stop. */
const readsOn = new RegExp(`[;；，。]\\s?(?=[^;；]{0,20}[${eastern}])`)

/** What reads on behind them: a quotation's end, a stack, the writer's own language. */
const ends: readonly RegExp[] = [
  /["'`”」]?`/,
  /\s?Traceback \(most recent call last\)/,
  /\s?\((?:attempt|retry|try|req|request|trace|took|cost|elapsed)\b/,
  /\s\|\s/,
  /\s?;\s?ErrorValue:/,
  readsOn,
  new RegExp(`(?<=[A-Za-z0-9)\\]'"!?])[\\s;；,，。:：(（]{0,3}(?=[${eastern}])`),
]

const startsEastern = new RegExp(`^[${eastern}]`)
const hasEastern = new RegExp(`[${eastern}]`)
const hasEasternWords = new RegExp(`[${eastern}]{4}`)

/** `(ip 203.0.113.7 is denied). We changed nothing`: what is said stands between the brackets. */
const bracketed = /^\(([^()]{4,300})\)/

/** `not exist (status=400`: a bracket that never closes was opened by whoever quoted. */
const openBracket = /\s?[([{][^)\]}]{0,60}$/

const cutAt = (text: string, end: RegExp): string => {
  const at = text.search(end)
  return at <= 0 ? text : text.slice(0, at)
}

/** Empty where nothing is left. Words in the writer's own language stay whole: nothing tells where they end. */
export const saidWords = (sentence: string): string => {
  let text = sentence.trim()
  for (const introduction of introductions) text = text.replace(introduction, '')
  text = unwrap(text)
  text = bracketed.exec(text)?.[1] ?? text
  if (startsEastern.test(text)) return [/`|\s?;\s?ErrorValue:/, nextPart, nextAct].reduce(cutAt, text)
  for (const end of [...ends, nextPart, nextAct]) text = cutAt(text, end)
  return text.replace(openBracket, '').trim()
}

/** `… param=None`, `… ActionStatus: FAIL`, `… data:map[]`: the program's next field. */
const nextField = /(?<![,;:])\s(?:[A-Za-z_][\w.]{0,30}=(?=[^\s=])|[A-Z][a-z]{1,20}[A-Z]\w{0,20}: ?(?=\S))/
const goValue = /\s[A-Za-z_][\w.]{0,30}[:=](?:map\[|\[|\{|<nil>)/

/** `…, data=null`, `…, headers: {`: what a program prints behind a message; `ext=` and names of parameters are the service's. */
const nextPart =
  /[,;]\s?[A-Za-z_][\w.]{0,30}=(?:null|none|nil|undefined|true|false|\{|\[|<nil>)|[,;]\s?(?:data|headers?|body|response|request|config|cost|took|elapsed|duration|attempts?|retry|status|path|url|method|time|client|server|upstream|host)(?:=|: ?[[{<"'\d]|: (?=\S{1,60},))/i

/** `… (file 18.2MB)`, `…, falling back to text`, `… -> retry 2/3`, `… -- giving up`: what a program does about it; `(?=)` is `once`. */
const nextAct =
  /\s?\((?:file|took|cost|elapsed|after|attempt|retry|retries|try|req|request|trace|job|task|line) ?[^()]{0,60}\)\s*$|(?:[,;.]\s?|\s(?:-{1,2}>?|=>|[—–→])\s?)(?=)(?:the (?:agent|job|task|worker|client|bot) will|(?:we )?will (?:be )?retr(?:y|ied)|retrying|re-?tried|retry (?:in|after|\d)|falling back|fall back|giving up|gave up|skipp(?:ing|ed)|abort(?:ing|ed)|ignor(?:ing|ed)|backing off|sleeping|waiting|attempt \d|next (?:try|attempt))\b/i

/** `（文档没有）`: what its writer remarks. */
const aside = /\s?[（(](?:文档|官方|手册|官网|查不到|没有|未收录)/

/** Of a message without quotes what comes before its writer goes on: `原因：text is nil，而…`, `msg=closed`，全部…`, `msg=invalid param=None`. */
export const toldWords = (message: string): string => {
  const words = unwrap(message.trim().replace(copula, ''))
  const own = [nextPart, nextAct, nextField, goValue].reduce(cutAt, words)
  const told = [readsOn, /`/, aside, /\s?;\s?ErrorValue:/].reduce(cutAt, own)
  return hasEastern.test(told) ? withoutTalk(own) : told
}

/** How people go on behind a code, in English. */
const ofWriter =
  /^(?:docs?|documentation|and|or|then|but|also|again|after|since|today|all|for|on|in|at|to|with|when|if|because|which|that|this|is|was|are|has|does|doesn|do|did|can|could|will|would|keeps?|means|from|instead|while|during|as|so|it|we|i|they|the)\b/i

/** `message is …`, `错误信息为 …`: what may stand before a document's wording and is no part of it. */
const introduces = new RegExp(
  `[${eastern}][\\s:：]*$|^(?:err_?msg|msg|message|error)(?: (?:is|was))?[:：]?\\s?["'\`“「]?$`,
  'i',
)

/** What a document has whole was said whole, whatever script it goes on in and whatever marks it ends with. */
export const wholeWords = (words: string, sentence: string, wording: string): string => {
  const stem = wording.replace(/[\s.。]{1,9}$/, '')
  const at = sentence.toLowerCase().indexOf(stem.toLowerCase())
  return at < 0 || words.toLowerCase().includes(stem.toLowerCase()) ? words : sentence.slice(at, at + stem.length)
}

/** Of words that hold a document's wording the wording alone, where somebody introduces it or goes on: `Check Token Failed from Meegle`. */
export const confirmedWords = (words: string, wording: string): string => {
  const stem = wording.replace(/[\s.。]{1,9}$/, '')
  const at = words.toLowerCase().indexOf(stem.toLowerCase())
  if (at < 0 || (at > 0 && !introduces.test(words.slice(0, at)))) return words
  const own = words.slice(at)
  const behind = own.slice(stem.length)
  const rest = behind.replace(/^[\s.,;!?]+/, '')
  const readsOn = /^\s?[，；。,;]/.test(behind) && talk.test(behind)
  return readsOn || (/^[a-z]/.test(rest) && ofWriter.test(rest)) ? own.slice(0, stem.length) : own
}

/** Words behind a code that no document has: a phrase, not a label, a number, a question or the rest of a sentence. */
export const isPhrase = (text: string): boolean =>
  (/^[A-Za-z][^:=?？]*$/.test(text) && /\s/.test(text) && /[A-Za-z.)\]]$/.test(text) && !ofWriter.test(text)) ||
  isName(text)

/** `URLFieldConvFail`, `forBidden`, `NOTEXIST`. */
const isName = (text: string): boolean =>
  /^(?:[A-Za-z][A-Za-z]{0,11}[a-z][A-Z][A-Za-z]{3,40}|[A-Z][A-Z_]{5,40})$/.test(text)

/** What a page or a dialog says behind `错误码：20029`, up to its first stop. */
export const noticeIn = (words: string): string => cutAt(words, /[;；，。\n]/).trim()

/** Of those who ask, not of a page. */
const talk =
  /[我你您他她吗呢吧啊么啥谁？?]|怎|为何|如何|什么|报|出现|时候|一直|总是|今天|昨天|刚|之后|以后|突然|开始|调用|求助|帮|请教|看下|看看|这个|那个|解决|客户|用户反馈/

/** `同一节点资源争抢，帮忙看下`: up to where its writer asks. */
const withoutTalk = (words: string): string => {
  const stop = words.search(/[，。；,;]/)
  return stop > 0 && talk.test(words.slice(stop)) ? words.slice(0, stop) : words
}

const label = /^(?:err_?msg|msg|message|(?:错误|报错|返回|提示)(?:信息|消息|描述|内容))\s?(?:[是为]\s?[:：]?|[:：])/i

/** What stands behind the name of a message in a sentence, without how its writer goes on; null without such a name. */
export const labelledWords = (sentence: string): string | null => {
  if (!label.test(sentence)) return null
  return withoutTalk(saidWords(sentence)) || null
}

/** `飞书登录`: where it happened. */
const onlyNames = new RegExp(`^(?:飞书|飛書|图灵|圖靈|腾讯云|企业微信|钉钉)[${eastern}]{0,6}$`)

/** Words behind a labelled code that a page shows rather than a person tells. */
export const isNotice = (words: string): boolean => {
  const notice = noticeIn(words)
  if (onlyNames.test(notice)) return false
  return notice.length >= 4 && notice.length <= 60 && hasEasternWords.test(notice) && !talk.test(notice)
}
