/** Tencent's bot: docs/envelopes.md, “Tencent bot”. */
import type { ErrorCase } from '../error-case.ts'
import { json, python } from './notation.ts'
import { forServices } from './renderer.ts'

/** The document is Chinese, the wire is English: the TIM texts for these codes, else a text of the vendor's style. */
const tim: Readonly<Record<string, string>> = {
  '60002': 'HTTP parsing error, please check the HTTP request URL format',
  '60003': 'Fail to Parse json data of body, Please check it',
  '60008': 'service timeout or request format error,please check and try again',
  '60012': 'no sdkappid',
}
const info = ({ code }: ErrorCase) => tim[code] ?? 'request param error'
const botBody = (error: ErrorCase) => ({ ActionStatus: 'FAIL', ErrorCode: Number(error.code), ErrorInfo: info(error) })
export const botRenderers = forServices(
  ['tencent-bot'],
  [
    { name: 'bot-json', render: (error) => ({ text: json(botBody(error)) }) },
    { name: 'bot-json-pretty', render: (error) => ({ text: json({ ...botBody(error), ErrorDisplay: '' }, 4) }) },
    {
      name: 'bot-json-short',
      render: (error) => ({ text: json({ ErrorCode: Number(error.code), ErrorInfo: info(error) }) }),
    },
    { name: 'bot-python', render: (error) => ({ text: python(botBody(error)) }) },
    {
      name: 'bot-java',
      render: (error) => ({ text: `{ActionStatus=FAIL, ErrorInfo=${info(error)}, ErrorCode=${error.code}}` }),
    },
    {
      name: 'bot-go',
      render: (error) => ({ text: `resp: {ActionStatus:FAIL ErrorInfo:${info(error)} ErrorCode:${error.code}}` }),
    },
    {
      name: 'bot-log',
      render: (error) => ({
        text: `${error.time} POST https://yun.tim.qq.com/v3/prophet/queryanswer?sdkappid=1400001234&identifier=admin&usersig=eJxxxx&random=99999999&contenttype=json -> 200 ${json(botBody(error))}`,
        http: 200,
      }),
    },
    {
      name: 'bot-curl',
      render: (error) => ({
        text: `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${json(botBody(error))}`,
        http: 200,
      }),
    },
    { name: 'bot-chat', render: ({ code }) => ({ text: `腾讯云智能客服机器人接口返回 ErrorCode ${code}，帮忙看下` }) },
    {
      name: 'bot-chinese',
      render: (error) => ({ text: `腾讯云机器人调用失败，错误码：${error.code}，错误信息：${info(error)}` }),
    },
    {
      name: 'bot-escaped',
      render: (error) => ({ text: json({ ts: error.time, level: 'error', detail: json(botBody(error)) }) }),
    },
  ],
)
