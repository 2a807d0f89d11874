/** Replies to a report in every audience, language and format: what they name, leave out and mark. */
import { describe, expect, test } from 'vitest'
import { shippedCatalog, shippedEngine } from '../../src-main/shipped.fixture.ts'
import type { Finding } from '../model/diagnosis.ts'
import { replyFormats } from '../model/reply.ts'
import { replyAudiences } from '../model/settings.ts'
import { createTranslate, isMessageKey } from '../translate.ts'
import { composeReply, composeTemplate } from './compose-reply.ts'
import { fillTemplate } from './fill-template.ts'
import { findLacking, markLacking } from './lacking.ts'
import { renderReply } from './reply-markup.ts'
import { replySlots } from './reply-values.ts'

const findIn = (text: string) => {
  const [finding] = shippedEngine.diagnose(text).findings
  if (finding === undefined) throw new Error('nothing found')
  return finding
}

const locales = ['zh-CN', 'en'] as const
const choices = replyAudiences.flatMap((audience) =>
  locales.flatMap((locale) => replyFormats.map((format) => ({ audience, locale, format, template: null }))),
)
const serviceOf = (id: string) => {
  const service = shippedCatalog.services.find((one) => one.id === id)
  if (service === undefined) throw new Error(`no service ${id}`)
  return service
}
const subjectOf = (finding: Finding) => {
  const candidate = finding.candidates[0] ?? null
  const entry = shippedCatalog.entries.find(({ id }) => id === candidate?.entryId) ?? null
  return {
    service: serviceOf(candidate?.service ?? ''),
    code: candidate?.code ?? '',
    entry,
    finding,
    candidate,
    note: '',
  }
}

const report = `POST https://yun.tim.qq.com/v3/prophet/queryanswer?sdkappid=1400001234&usersig=eJxsecretSIGNATURE123 key sk-secretsecretsecret0123456789
{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat, im:message]","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF","field_violations":[{"field":"receive_id","value":"13812345678","description":"invalid phone 13812345678"}],"helps":[{"url":"https://open.feishu.cn/app/cli_a1b2c3d4e5f60718/auth?q=im:chat","description":"x"}]}}`

describe('for a report', () => {
  const finding = findIn(report)
  const replies = choices.map((choice) => composeReply(subjectOf(finding), choice))

  test('names code, id and scopes for whoever can use them', () => {
    const developers = replies.filter((_, place) => choices[place]?.audience !== 'customer')
    for (const reply of developers)
      for (const part of ['99991672', '20260405090515BFB07C2F064D6D9EC8DF', 'im:chat', 'im:message'])
        expect(reply).toContain(part)
  })
  test('never holds a secret', () => {
    for (const reply of replies) expect(reply).not.toMatch(/secret|13812345678/i)
  })
  test('asks for what the report lacks', () => {
    expect(replies[0]).toContain('tenant_access_token')
  })
  test('says so when no document has the code', () => {
    const unknown = findIn(
      '{"code":1254040,"msg":"BaseTokenNotFound","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}',
    )
    for (const choice of choices) expect(composeReply(subjectOf(unknown), choice)).toContain('1254040')
  })
  test('a note stands under its own heading, and leaves nothing behind where there is none', () => {
    for (const choice of choices) {
      const reply = composeReply({ ...subjectOf(finding), note: 'ask **the platform team**\n- then `publish`' }, choice)
      expect(reply).toMatch(/^\*{0,2}(?:备注|Note)\*{0,2}[:：]\nask /m)
      expect(reply).toContain(choice.format === 'plain' ? '• then publish' : '- then `publish`')
    }
    for (const reply of replies) expect(reply).not.toMatch(/备注|Note/)
  })
  test("a person's own template is filled, unknown slots are marked", () => {
    const choice = { audience: 'customer', locale: 'en', format: 'plain', template: '{code}: {nonsense}' } as const
    expect(composeReply(subjectOf(finding), choice)).toBe('99991672: 〔missing: nonsense〕')
  })
  test('a saved reply never comes to nothing: an answer keeps its line, and one that would be silent is marked', () => {
    const fill = (template: string, blanks: Readonly<Record<string, string>> = {}) =>
      composeTemplate(subjectOf(finding), template, blanks, { locale: 'en', format: 'plain' })
    expect(fill('Send {note?} to {name}, please', { name: 'Li Lei' })).toBe('Send  to Li Lei, please')
    expect(fill('Send {note?}')).toMatch(/^Send 〔missing: /)
    expect(fill('Hello\nSend {note?}')).toBe('Hello')
    expect(fill('{note?} to {name}', { name: '' })).toMatch(/〔missing: name〕/)
  })
})

test('a heading goes with the list it introduces', () => {
  const fill = (template: string) => fillTemplate(template, { fields: '', http: '' }, (name) => `〔${name}〕`)
  expect(fill('a\n**Fields**:\n{fields?}\nb {http?}\nc')).toBe('a\nc')
})

describe('what has no value', () => {
  const fill = (template: string, values: Parameters<typeof fillTemplate>[1] = {}) =>
    fillTemplate(template, values, markLacking(createTranslate('zh-CN')))
  test('leaves a mark that names it, a blank of the person’s own too', () => {
    expect(fill('应用：{appId}，{客户名称}', { appId: '' })).toBe('应用：〔缺：App ID〕，〔缺：客户名称〕')
    expect(findLacking(fill('应用：{appId}，{客户名称}'))).toHaveLength(2)
  })
  test('is silent where the template says so, unless the line lacks something else', () => {
    expect(fill('a\n{time?} b\nc', { time: '' })).toBe('a\nc')
    expect(fill('{time?} {appId}', { time: '', appId: '' })).toBe('〔缺：App ID〕')
  })
  test('is silent where it is said elsewhere', () => {
    expect(fill('a\n{missing}\nb', { missing: null })).toBe('a\nb')
  })
  test('names of objects are no values, and code in braces is no slot', () => {
    expect(fill('{constructor}')).toBe('〔缺：constructor〕')
    expect(fill('{"code":1} {}')).toBe('{"code":1} {}')
  })
  test('every slot has a name in both languages, and its mark is found', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const slot of replySlots) {
        const mark = markLacking(createTranslate(locale))(slot)
        expect(mark).not.toContain(slot === 'http' ? '{' : `{${slot}}`)
        expect(isMessageKey(`slot.${slot}`), slot).toBe(true)
        expect(findLacking(`a ${mark} b`)).toEqual([{ start: 2, end: 2 + mark.length }])
      }
  })
})

test.each(replyFormats)('quoted text keeps every letter: %s', (format) => {
  const words = '**a** `b` [c](https://d.example) # e - f * g; “h”!'
  const reply = composeReply(
    { ...subjectOf(findIn(report)), finding: { ...findIn(report), message: words } },
    {
      audience: 'developer',
      locale: 'zh-CN',
      format,
      template: null,
    },
  )
  expect(reply).toContain(words)
})

test.each([
  ['plain', '• see page https://a.example/x bold code'],
  ['markdown', '* see [page](https://a.example/x) **bold** `code`'],
  ['feishu', '- see [page](https://a.example/x) **bold** `code`'],
] as const)('%s', (format, rendered) => {
  expect(renderReply('* see [page](https://a.example/x) **bold** `code`', format)).toBe(rendered)
})

describe('what is usually done about an error of its kind', () => {
  const replyIn = (text: string, locale: 'zh-CN' | 'en') => {
    const finding = findIn(text)
    return composeReply(subjectOf(finding), { audience: 'customer', locale, format: 'plain', template: null })
  }
  test('what only the provider can set is not asked of the caller', () => {
    const text = '图灵 {"code":1108,"message":"Redis database URI not set","data":{}}'
    expect(replyIn(text, 'en')).toContain('Contact the service provider')
    expect(replyIn(text, 'zh-CN')).not.toContain('检查配置')
  })
  test('a signature is no access credential', () => {
    const text = '图灵 {"code":1323,"message":"TCL signature error","data":{}}'
    expect(replyIn(text, 'en')).toContain('The signature was not accepted')
    expect(replyIn(text, 'en')).not.toContain('access credential')
    expect(replyIn(text, 'zh-CN')).toContain('核对签名用的密钥')
  })
  test('what may be done once in three days is not tried again', () => {
    const text = '图灵 {"code":1723,"message":"Manual regeneration is limited to once every 3 days","data":{}}'
    expect(replyIn(text, 'en')).not.toMatch(/retry with/)
    expect(replyIn(text, 'zh-CN')).not.toContain('间隔后重试')
  })
})

describe('what the answer is told with', () => {
  const replyTo = (text: string, audience: 'customer' | 'developer', locale: 'zh-CN' | 'en') =>
    composeReply(subjectOf(findIn(text)), { audience, locale, format: 'plain', template: null })

  test('a status around the answer is no inner error', () => {
    const text =
      'openai.PermissionDeniedError: Error code: 403 - {"code": 1308, "message": "Insufficient permissions", "data": {}}'
    expect(findIn(text).chain).toHaveLength(2)
    expect(replyTo(text, 'developer', 'zh-CN')).not.toContain('内层错误')
  })
  test('an error within the answer is one', () => {
    const text =
      '{"code":230099,"msg":"Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; "}'
    expect(replyTo(text, 'developer', 'en')).toContain('11310 card table number over limit')
  })
  test('a message other than the documented one is no proof of the documented cause', () => {
    const text = '飞书机器人消息发送失败，错误码：10002，错误信息：text is nil'
    expect(replyTo(text, 'customer', 'zh-CN')).toContain('与文档所列的“Bot can NOT be out of the chat”不同')
    expect(replyTo(text, 'customer', 'en')).toContain('“Bot can NOT be out of the chat”')
    expect(replyTo('飞书 {"code":10002,"msg":"Bot can NOT be out of the chat"}', 'customer', 'zh-CN')).not.toContain(
      '不同',
    )
  })
})
