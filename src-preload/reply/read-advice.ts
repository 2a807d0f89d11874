/** Reads an entry's advice as a reply needs it: what went wrong apart from what to do, without pictures. */

const image = /[ \t]{0,20}!\[[^\][\n]{0,200}\]\([^)\s]{0,2000}\)/g

/** Words that ask for an act where a clause begins with them. */
const orders =
  /^(?:您|你|也|则|并|再|先|后|可|均|须|或者?|然后|同时|详情|如有(?:疑问|问题)|仍(?:然|旧)?(?:出现|报错|失败|存在)(?:的话)?)*(?:请(?!求)|勿|检查|确认|确保|核对|核实|查看|对照|参考|参照|参见|手动|详见|联系|咨询|重试|再试|稍后|建议|需(?:要)?(?:先|重新|通过|填|检查|确认|联系|排查|将|根据)|应(?:当|该)|可?(?:以)?(?:在|通过|对比|使用|查询|尝试|稍后|排查|直接|找研发)(?<=可.{0,6})|避免|切勿|不要|排查|解决|保证|改用|根据.{0,12}(?:调整|修改))/

/** The same of verbs that also tell what was tried: not `更新评论失败`. */
const acts =
  /^(?:并|再|先)?(?:降低|减少|升级|开通|开启|更换|切换|填写|填入|传入|重新|等待|调整|修正|换成?|前往|点击|进入)(?![的了])(?!.*(?:失败|错误|有误|非法|重复|不存在|无效|冲突|上限|超过|最多|只能|不匹配|不支持|不能|不是|不属于|必须|必填|为空))/

/** What is asked for in the middle of a clause. */
const asksWithin =
  /(?<!要|申|邀)请(?!求)(?=\[?[您检确核查参修联咨重稍先更换提按降])|建议|勿|手动|控制在|需要提交|可以?\s?\[?(?:咨询|联系)|(?:咨询|联系)(?:企业)?(?:管理员|客服)|可(?:以)?(?:直接)?(?:找研发|排查)/

/** `如果 API 不支持…，请…`: the condition belongs to the act. */
const conditions =
  /^(?:如果?|若|当(?!前)|为了?|对于|除非|在|使用|调用)|(?:(?<![超有同小及延])时|(?<!最)后|的话|情况下)[，,：:]?$/

const chineseClauses = /(?<=[，；。！])|(?<=[,;](?=\s?[\u4e00-\u9fff]))|(?<=[,;：](?=请))/

const englishVerbs =
  'check|make sure|see|contact|ask|try|call|send|use|add|apply|enable|configure|set|change|switch|give|pass|delete|log in|sign in|wait|get|refresh|renew|correct|choose|publish|install|follow|lower|reduce|query|adjust|look|confirm|avoid|generate|upgrade|keep|do not|do the|remove|read|go|open|retry|name|fill|shorten|move|create|deal|edit|watch|compare|make'

const englishOrders = new RegExp(
  `^(?:please |then |otherwise |also |instead )*\\[?(?:${englishVerbs})\\b|^(?:if|when|in|by|to|for|before|after|while)\\b[^.;]*[,:] (?:please )?\\[?(?:${englishVerbs})\\b|^(?:if in doubt,?|for details,?) \\[|^(?:you|it) (?:can|may|should)\\b`,
  'i',
)

const englishClauses = /(?<=[.;:]) (?=[A-Za-z[])/

const hasHan = (text: string) => /[\u4e00-\u9fff]/.test(text)

const clausesOf = (text: string) => text.split(hasHan(text) ? chineseClauses : englishClauses)

const isOrder = (clause: string, chinese: boolean): boolean =>
  chinese
    ? orders.test(clause.trim()) || acts.test(clause.trim()) || asksWithin.test(clause)
    : englishOrders.test(clause.trim())

export interface Advice {
  /** Markdown: what may have caused it; '' where the advice says only what to do. */
  readonly causes: string
  /** Markdown: what to do; '' where the advice only describes. */
  readonly steps: string
}

const causesOnly = (causes: string): Advice => ({ causes, steps: '' })
const stepsOnly = (steps: string): Advice => ({ causes: '', steps })

/** `任务不存在，请检查来源`: what is said before the first act went wrong, from there on it is told what to do. */
const splitSentence = (text: string): Advice => {
  const chinese = hasHan(text)
  const clauses = clausesOf(text)
  let first = clauses.findIndex((clause) => isOrder(clause, chinese))
  if (first < 0) return causesOnly(text)
  const belongs = (clause: string) => chinese && conditions.test(clause.trim()) && !/[。；]$/.test(clause.trim())
  while (first > 0 && belongs(clauses[first - 1] ?? '')) first -= 1
  const joint = chinese ? '' : ' '
  const causes = clauses.slice(0, first).join(joint).trim()
  const steps = clauses.slice(first).join(joint).trim()
  const told = causes === '' ? '' : causes.replace(/[\s，,；;：:。.]{1,9}$/, chinese ? '' : '.')
  // Only to look, and not at what: the entry's kind tells more.
  if (/^请?检查[。.]?$/.test(steps)) return causesOnly(told)
  const asked = steps.replace(/[，,；;]{1,9}$/, '').replace(/^then /i, '')
  return { causes: told, steps: chinese ? asked : asked.slice(0, 1).toUpperCase() + asked.slice(1) }
}

const withoutPictures = (advice: string) =>
  advice
    .replace(image, '')
    .replace(/\n[ \t]*(?:\n[ \t]*)+\n/g, '\n\n')
    .trim()

const bullet = /^\s*[-*] /

/** `更新评论：当前操作人不是评论创建人`: before the colon stands where it happens, behind it why. */
const place = /^[^：:\n]{1,40}[：:](?=.*\S)(?!\/\/)/

/** A list most of whose items ask for nothing is a list of causes; items are not torn apart, they may stand in an order. */
const readList = (text: string): Advice => {
  const items = text.split('\n').filter((line) => line.trim() !== '')
  const asking = items.filter((item) => {
    const words = item.replace(bullet, '').replace(place, '')
    return clausesOf(words).some((clause) => isOrder(clause, hasHan(words)))
  })
  return asking.length * 2 < items.length ? causesOnly(text) : stepsOnly(text)
}

/** What the first paragraph says went wrong; the rest, with its lists, is what to do. */
const readText = (text: string): Advice => {
  const end = text.indexOf('\n')
  const rest = text.slice(end)
  const { causes, steps } = splitSentence(text.slice(0, end).trim())
  if (steps === '' && /[:：]$/.test(text.slice(0, end).trim())) return stepsOnly(text)
  return { causes, steps: `${steps}${rest}`.trim() }
}

const readDocumented = (text: string): Advice => {
  if (!text.includes('\n')) return splitSentence(text.replace(bullet, ''))
  return text.split('\n').every((line) => line.trim() === '' || bullet.test(line)) ? readList(text) : readText(text)
}

/** `advice` is what the reply gives; a translation is causes or steps as what it translates is. */
export const readAdvice = (advice: string, documented: string = advice): Advice => {
  const text = withoutPictures(advice)
  const original = withoutPictures(documented)
  const read = readDocumented(original)
  if (text === original) return read
  const whole = text.includes('\n') ? text : text.replace(bullet, '')
  if (read.steps === '') return causesOnly(whole)
  if (read.causes === '') return stepsOnly(whole)
  const own = readDocumented(text)
  return own.steps === '' ? stepsOnly(whole) : own
}
