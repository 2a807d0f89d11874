/** A code that is all there is: what people paste who only have the number. */
import { rules } from '../rules/rules.ts'
import type { Ground, Statement } from './statement.ts'

/** What may stand around it: windows, which pictures and copied dialogs hold too, and the code's own label. */
const frames: readonly RegExp[] = [
  // Who wrote when.
  /^\S{1,12} ?\d{1,2}:\d{2}$/gm,
  // The command.
  /^(?:\[?[\w.-]{1,40}@[\w.-]{1,60}(?::\S{0,60})?\]?[#$%] |[A-Z]:\\[^>\n]{0,80}>|\$ ).*$/gm,
  // Buttons and tabs.
  /确定|取消|关闭|重试|返回(?!码)|知道了|提示|操作失败|请求失败|出错了|页面|复制|已读|标头|载荷|预览|响应|启动器|时间|\b(?:ok|cancel|close|retry|headers|payload|preview|response|timing|initiator|cookies)\b/gi,
  // Labels.
  /error|err|code|errno|api|status|错误码|错误代码|返回码|错误|代码|报错|码|是|为/gi,
  /[\s\p{P}\p{S}]/gu,
]
/** Longer texts say more than a code. */
const longest = 160

/** Other digits stand only where somebody wrote when, or in a command. */
const mayHoldDigits = /\d:\d\d|[#$%] |[A-Z]:\\/

export const isAlone = (text: string, start: number, end: number): boolean => {
  if (text.length >= longest) return false
  const rest = `${text.slice(0, start)}${text.slice(end)}`
  if (/\d/.test(rest) && !mayHoldDigits.test(rest)) return false
  return frames.reduce((left, frame) => left.replace(frame, ''), rest) === ''
}

/** Adds what it means that the code, or the code with its message, is all there is; a text that names a service needs no guess. */
export const groundAlone = (text: string, statement: Statement, isNamed: boolean): Statement =>
  isAlone(text, statement.start, statement.end) || (!isNamed && isAllThere(text, statement))
    ? { ...statement, grounds: [...statement.grounds, aloneGround(text, statement)] }
    : statement

/** `30006 User Not Found`: the text is the code and its documented message. */
const isAllThere = (text: string, { code, said, grounds }: Statement): boolean =>
  grounds.some(({ rule }) => rule.decides === 'wording') &&
  text.trim().length - code.length - (said?.text.length ?? 0) <= 4

/** `错误 1312` may be anybody's; `错误码 1312` or just `1312` asks for a code. */
const aloneGround = (text: string, { start, end }: Statement): Ground => {
  const isVague = text.length > 80 || (/[a-z\u4e00-\u9fff]/i.test(text) && !/code|码|代码|errno/i.test(text))
  return { rule: isVague ? rules.aloneVague : rules.alone, start, end }
}
