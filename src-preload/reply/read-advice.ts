/** Reads an entry's advice as a reply needs it: what went wrong apart from what to do, without pictures. */

const image = /[ \t]{0,20}!\[[^\][\n]{0,200}\]\([^)\s]{0,2000}\)/g

/** Words that ask for an act wherever they stand. */
const asks =
  /请(?!求)|检查|确认|确保|核对|查看|参考|参照|修正|手动|详见|联系|咨询|重试|再试|稍后|建议|需(?:要|先|重新|使用|通过)|应(?:当|该)|可(?:以|通过|对比|参考|在|使用(?!的))|避免|切勿|请勿|不要|排查|解决|保证|改用/

/** Words that ask for an act where a clause begins with them and is about nothing that went wrong: not `更新评论失败`. */
const begins =
  /(?:^|[\s，,；;。：:、]|并|再|先|后)(?:降低|减少|升级|使用|调用|添加|申请|开通|开启|配置|设置|修改|更换|切换|填写|传入|提供|删除|登录|重新|等待|更新|生成|获取|调整|选择|排除|换)(?![的了])(?![^，,；;。：:\n]{0,30}(?:失败|错误|有误|非法|重复|时(?=[，,：:]|$)|不存在|无效|冲突|上限|超|最多|只能|不匹配|不支持|不能|必须|为空))/m

const englishAsks =
  /(?:^|[-*:;,.] |\b(?:and|or|then|please|must|should|need to|have to|can|to) )(?:check|make sure|see|contact|ask|try|call|send|use|add|apply|enable|configure|set|change|switch|give|pass|delete|log in|sign in|wait|get|refresh|renew|correct|choose|publish|install|follow|lower|reduce|query|adjust|start|look|confirm|avoid|generate|upgrade|do not)\b/im

/** `未申请权限`: what was not done is a cause, not an act. */
const negated = /(?:没有?|未|无法|不能|不支持|无|已)[^，,；;。\n]{0,6}/g

/** `更新评论：当前操作人不是评论创建人`: before the colon stands where it happens, behind it why. */
const place = /^\s*[-*] [^：:\n]{1,40}[：:](?=.*\S)(?!\/\/)/

const namesAct = (item: string): boolean => {
  const text = item
    .replace(place, '')
    .replace(/^\s*[-*] /, '')
    .replace(negated, '')
  return asks.test(text) || begins.test(text) || englishAsks.test(text)
}

export interface Advice {
  /** Markdown: what may have caused it; '' where the advice says only what to do. */
  readonly causes: string
  /** Markdown: what to do; '' where the advice only describes. */
  readonly steps: string
}

const withoutPictures = (advice: string) =>
  advice
    .replace(image, '')
    .replace(/\n[ \t]*(?:\n[ \t]*)+\n/g, '\n\n')
    .trim()

/** A list most of whose items name no act is a list of causes; items are not torn apart, they may stand in an order. */
const namesCauses = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isList = lines.length > 0 && lines.every((line) => /^\s*[-*] /.test(line))
  return isList ? lines.filter(namesAct).length * 2 < lines.length : !namesAct(text)
}

/** `advice` is what the reply gives; a translation is causes or steps as what it translates is. */
export const readAdvice = (advice: string, documented: string = advice): Advice => {
  const text = withoutPictures(advice)
  return namesCauses(withoutPictures(documented)) ? { causes: text, steps: '' } : { causes: '', steps: text }
}
