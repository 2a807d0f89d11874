/** Answers with fields that a gateway added to them, the service named in the text; the same named for another product are its own. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, plainMessage, wireOf } from './wires.ts'

const id = '20230611062243F882679D1AFB67E0BF34'

/** What gateways put beside `code` and `message`. */
const additions: readonly (readonly [name: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['log_id', { log_id: id }],
  ['logid', { logid: id }],
  ['data and log_id', { data: {}, log_id: id }],
  ['request_id', { request_id: 'a1b2c3d4e5' }],
  ['success', { success: false }],
  ['status', { status: 429 }],
]

const bodyWith = ({ code, message }: ErrorCase, fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ code: Number(code), message, ...fields })

const placed: readonly (readonly [name: string, place: (body: string) => string])[] = [
  ['answered', (body) => `图灵平台返回 ${body}`],
  ['answered-latin', (body) => `turing 返回体 ${body}，网关自己加的字段`],
  ['above', (body) => `图灵平台报错：\n${body}`],
  ['below', (body) => `${body}\n这是图灵平台的返回`],
  ['tagged', (body) => `【图灵平台】告警 app=asr ${body}`],
]

export const relayed: Kind = {
  name: 'fields of a gateway beside the answer',
  renderings: additions.flatMap(([name, fields]): readonly KindRendering[] => [
    ...placed.map(
      ([where, place]): KindRendering => ({
        name: `${name} ${where}`,
        services: ['turing'],
        render: (error) => place(bodyWith(error, fields)),
      }),
    ),
    {
      name: `${name} other-words`,
      services: ['turing'],
      render: (error) => `图灵平台返回 ${bodyWith({ ...error, message: 'unexpected state' }, fields)}`,
    },
    {
      name: `${name} of-others`,
      services: ['turing'],
      negative: true,
      render: (error) =>
        `火山引擎接口返回 ${bodyWith({ ...error, message: 'invalid parameter: app_id' }, fields)}，图灵平台那边没事`,
    },
    {
      name: `${name} alone`,
      services: ['turing'],
      negative: true,
      render: (error) => bodyWith({ ...error, message: 'invalid parameter: app_id' }, fields),
    },
  ]),
}

/** Names that gateways and clients give to anybody's code and message. */
const pairs = [
  ['retCode', 'retMsg'],
  ['errno', 'errmsg'],
] as const

/** Each pair as an object and as a line of a log, of listed codes and of those in no document. */
export const renamed: Kind = {
  name: 'code and message under the names of a gateway',
  renderings: pairs.flatMap(([code, message]) => {
    const ways: readonly (readonly [name: string, render: KindRendering['render']])[] = [
      [
        'object',
        (error) => `${nameOf(error)}返回 ${JSON.stringify({ [code]: Number(error.code), [message]: error.message })}`,
      ],
      ['line', (error) => `${nameOf(error)}返回 ${code}=${error.code}, ${message}=${plainMessage(error)}`],
      [
        'latin',
        (error) => `${wireOf(error).latin} API call failed, ${code}:${error.code}, ${message}:${plainMessage(error)}`,
      ],
    ]
    return [
      ...ways.map(([name, render]): KindRendering => ({ name: `${code} ${name}`, render })),
      ...ways.map(
        ([name, render]): KindRendering => ({ name: `${code} ${name} unlisted`, undocumented: true, render }),
      ),
    ]
  }),
}
