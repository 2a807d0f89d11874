/** What is left when people copy too little: the code alone, or the message alone. */
import { wide } from './notation.ts'
import { forServices, type Renderer } from './renderer.ts'
import { errorClass } from './turing.ts'

/** The code alone: fair answers are all services that have it. */
export const bareRenderers = forServices(
  ['feishu', 'feishu-project', 'feishu-hire', 'turing', 'tencent-bot'],
  [
    { name: 'bare', bare: true, render: ({ code }) => ({ text: code }) },
    { name: 'bare-code', bare: true, render: ({ code }) => ({ text: ` code ${code} ` }) },
    { name: 'bare-key', bare: true, render: ({ code }) => ({ text: `code: ${code}` }) },
    { name: 'bare-chinese', bare: true, render: ({ code }) => ({ text: `错误码：${code}` }) },
    { name: 'bare-wide', bare: true, render: ({ code }) => ({ text: `错误码（${wide(code)}）` }) },
    { name: 'bare-json', bare: true, render: ({ code }) => ({ text: `{"code":${code}}` }) },
  ],
)

/** Windows and people tell the message first and the code behind it. */
export const messageFirstRenderers = forServices(
  ['feishu', 'feishu-project', 'feishu-hire', 'turing', 'tencent-bot'],
  [
    { name: 'first-chinese', render: ({ code, message }) => ({ text: `${message}，错误码${code}` }) },
    {
      name: 'first-led',
      render: ({ code, message }) => ({ text: `客户点保存时提示${message}，code ${code}` }),
    },
    { name: 'first-key', render: ({ code, message }) => ({ text: `${message}, code=${code}` }) },
    {
      name: 'first-window',
      render: ({ code, message }) => ({ text: `${message}\n错误码：${code}\n[确定]` }),
    },
    { name: 'first-brackets', render: ({ code, message }) => ({ text: `${message}（错误码：${code}）` }) },
    {
      name: 'first-asked',
      render: ({ code, message }) => ({ text: `${message} 错误码 ${code}，麻烦看一下` }),
    },
    { name: 'tuple', render: ({ code, message }) => ({ text: `ApiError: (${code}, '${message}')` }) },
  ],
)

/** No code survives: the message alone has to do. Fair answers are all entries with that message. */
export const wordRenderers: readonly Renderer[] = [
  {
    name: 'message-only',
    services: ['feishu', 'feishu-project', 'turing', 'feishu-hire'],
    byMessage: true,
    render: ({ message }) => ({ text: message }),
  },
  {
    name: 'message-log',
    services: ['feishu', 'feishu-project'],
    byMessage: true,
    render: ({ message, time, service }) => ({
      text: `${time} ERROR [${service === 'feishu' ? 'feishu' : 'meego'}] call failed: ${message}`,
    }),
  },
  {
    name: 'turing-openai-node-short',
    services: ['turing'],
    byMessage: true,
    render: ({ message, http }) => ({ text: `${errorClass(http)}: ${http} ${message}`, http: true }),
  },
]
