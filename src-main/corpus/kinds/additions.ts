/** Evidence that agrees with an error and stands beside its text: none of it may make a diagnosis worse. */
import type { ErrorCase } from '../error-case.ts'
import { nameOf, wireOf } from './wires.ts'

export interface Addition {
  readonly name: string
  add(text: string, error: ErrorCase): string
}

const hosts: Readonly<Record<string, string>> = {
  feishu: 'https://open.feishu.cn/open-apis/im/v1/messages',
  'feishu-hire': 'https://open.feishu.cn/open-apis/hire/v1/talents/6891560630172518670',
  'feishu-project': 'https://project.feishu.cn/open_api/work_item/create',
  turing: 'https://live-turing.cn.llm.tcljd.com/api/v1/chat/completions',
  'tencent-bot': 'https://yun.tim.qq.com/v3/prophet/queryanswer',
}
const idKeys: Readonly<Record<string, string>> = { turing: 'trace_id', 'tencent-bot': 'RequestId' }
/** A log id's shape is Feishu's: Tencent's ids are none. */
const idOf = ({ service, logId }: ErrorCase) =>
  service === 'tencent-bot' ? `req-${logId.slice(14).toLowerCase()}` : logId
const idKeyOf = ({ service }: ErrorCase) => idKeys[service] ?? 'log_id'

export const additions: readonly Addition[] = [
  { name: 'the service named above', add: (text, error) => `${nameOf(error)}报错：\n${text}` },
  { name: 'the service named below', add: (text, error) => `${text}\n以上是${nameOf(error)}返回的` },
  { name: 'the address above', add: (text, error) => `POST ${hosts[error.service]}\n${text}` },
  { name: 'the address below', add: (text, error) => `${text}\nPOST ${hosts[error.service]}` },
  { name: 'an id below', add: (text, error) => `${text}\n${idKeyOf(error)}: ${idOf(error)}` },
  { name: 'an id above', add: (text, error) => `${idKeyOf(error)}: ${idOf(error)}\n${text}` },
  { name: 'the message below', add: (text, error) => `${text}\n${wireOf(error).messageKey}: ${error.message}` },
  { name: 'the documented status', add: (text, error) => `HTTP/1.1 ${error.http}\n\n${text}` },
  {
    name: 'code and message below',
    add: (text, error) =>
      `${text}\n${wireOf(error).codeKey}: ${error.code}\n${wireOf(error).messageKey}: ${error.message}`,
  },
  { name: 'the time above', add: (text, error) => `时间：${error.time}\n${text}` },
]
