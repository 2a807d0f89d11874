/** How each service answers and is called, for renderings that fit all of them. */
import type { ErrorCase } from '../error-case.ts'

interface Wire {
  /** What people call it. */
  readonly names: readonly [string, ...string[]]
  readonly latin: string
  readonly codeKey: string
  readonly messageKey: string
  body(error: ErrorCase): Record<string, unknown>
}

const codeMessage = ({ code, message }: ErrorCase) => ({ code: Number(code), msg: message })

const wires: Readonly<Record<string, Wire>> = {
  feishu: {
    names: ['飞书', '飞书开放平台', '飞书接口'],
    latin: 'Feishu',
    codeKey: 'code',
    messageKey: 'msg',
    body: codeMessage,
  },
  'feishu-hire': {
    names: ['飞书招聘', '飞书招聘接口'],
    latin: 'Feishu Hire',
    codeKey: 'code',
    messageKey: 'msg',
    body: codeMessage,
  },
  'feishu-project': {
    names: ['飞书项目', '飞书项目接口', 'Meegle'],
    latin: 'Meegle',
    codeKey: 'err_code',
    messageKey: 'err_msg',
    body: ({ code, message }) => ({
      err_code: Number(code),
      err_msg: message,
      err: { code: Number(code), msg: message },
    }),
  },
  turing: {
    names: ['图灵平台', '图灵'],
    latin: 'Turing',
    codeKey: 'code',
    messageKey: 'message',
    body: ({ code, message, logId }) => ({ code: Number(code), message, data: {}, trace_id: logId }),
  },
  'tencent-bot': {
    names: ['腾讯云智能客服', '智能客服机器人', '腾讯云客服机器人'],
    latin: 'Tencent Cloud bot',
    codeKey: 'ErrorCode',
    messageKey: 'ErrorInfo',
    body: ({ code, message }) => ({ ActionStatus: 'FAIL', ErrorCode: Number(code), ErrorInfo: message }),
  },
}

export const wireOf = ({ service }: ErrorCase): Wire => {
  const wire = wires[service]
  if (wire === undefined) throw new Error(`no wire for ${service}`)
  return wire
}

export const bodyOf = (error: ErrorCase): string => JSON.stringify(wireOf(error).body(error))
/** Code and message under the service's own names. */
export const pairOf = (error: ErrorCase): string =>
  JSON.stringify({ [wireOf(error).codeKey]: Number(error.code), [wireOf(error).messageKey]: error.message })
export const nameOf = (error: ErrorCase): string => error.random.pick(wireOf(error).names)
/** As it is written in traditional characters. */
const traditional: Readonly<Record<string, string>> = {
  飞书: '飛書',
  项目: '項目',
  图灵: '圖靈',
  腾讯云: '騰訊雲',
  机器人: '機器人',
}
export const traditionalName = (error: ErrorCase): string =>
  Object.entries(traditional).reduce((name, [simple, other]) => name.replace(simple, other), nameOf(error))
/** Without what ends a sentence, a field or a line. */
export const plainMessage = ({ message }: ErrorCase): string => message.replace(/[\s"'“”;；。.]+/g, ' ').trim()
