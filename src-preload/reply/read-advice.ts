/** Reads an entry's advice as a reply needs it: what went wrong apart from what to do, without pictures. */

const image = /[ \t]{0,20}!\[[^\][\n]{0,200}\]\([^)\s]{0,2000}\)/g

/** Words of doing something, in the languages documents and translations are written in. */
const action =
  /检查|确认|确保|核对|查看|参考|参照|请|联系|咨询|重试|稍后|降低|减少|升级|使用|改用|调用|添加|申请|开通|开启|配置|设置|修改|更换|切换|填写|传入|提供|删除|排查|登录|重新|等待|避免|勿|不要|需要|必须|应当|应该|排除|保证|更新|生成|获取|解决|\b(?:check|make sure|see|contact|ask|try|call|send|use|add|apply|enable|configure|set|change|switch|give|pass|delete|log in|sign in|wait|get|refresh|renew|correct|choose|publish|install|follow|lower|reduce|query|adjust|start)\b/i

/** `未发布版本`, `没申请权限`: what was not done is a cause, not an act. */
const negated = /(?:没有?|未|无法|不能|不支持|无|已)[^，,；;。\n]{0,6}/g

const namesAct = (text: string): boolean => action.test(text.replace(negated, ''))

export interface Advice {
  /** Markdown: what may have caused it; '' where the advice says only what to do. */
  readonly causes: string
  /** Markdown: what to do; '' where the advice only describes. */
  readonly steps: string
}

/** A list most of whose items name no act is a list of causes; anything else is given as it stands. */
export const readAdvice = (advice: string): Advice => {
  const text = advice
    .replace(image, '')
    .replace(/\n[ \t]*(?:\n[ \t]*)+\n/g, '\n\n')
    .trim()
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isList = lines.length > 0 && lines.every((line) => /^\s*[-*] /.test(line))
  if (!isList) return namesAct(text) ? { causes: '', steps: text } : { causes: text, steps: '' }
  // Items are not torn apart: they may stand in an order, or under a heading of their own.
  const doing = lines.filter(namesAct)
  return doing.length * 2 < lines.length ? { causes: lines.join('\n'), steps: '' } : { causes: '', steps: text }
}
