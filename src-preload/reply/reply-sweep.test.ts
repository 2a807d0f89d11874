/** Every entry in every audience, language and format: what a reply contains and never contains, and several errors in one reply. */
import { expect, test } from 'vitest'
import { viewCatalog } from '../../src-main/core/catalog/catalog.ts'
import { toReplySubjects } from '../../src-main/records/reply-subjects.ts'
import { shippedCatalog, shippedEngine } from '../../src-main/shipped.fixture.ts'
import { replyFormats } from '../model/reply.ts'
import { replyAudiences } from '../model/settings.ts'
import { composeReplies, composeReply } from './compose-reply.ts'
import { readAdvice } from './read-advice.ts'

const view = viewCatalog(shippedCatalog)
const locales = ['zh-CN', 'en'] as const
const choices = replyAudiences.flatMap((audience) =>
  locales.flatMap((locale) => replyFormats.map((format) => ({ audience, locale, format, template: null }))),
)
const replyTo = (
  text: string,
  audience: (typeof replyAudiences)[number] = 'customer',
  locale: (typeof locales)[number] = 'zh-CN',
) =>
  composeReplies(toReplySubjects(shippedEngine.diagnose(text).findings, view, shippedEngine), {
    audience,
    locale,
    format: 'plain',
    template: null,
  })

const never: readonly (readonly [string, RegExp])[] = [
  ['a picture', /!\[|feishucdn\.com/],
  ['a slot', /\{(?:service|code|cause|steps|missing|links|message|others|options|idName)\}/],
  ['a heading without a text', /^\*\*[^*\n]+\*\*[:：]\n\n/m],
  ['an empty line for an empty thing', /：\s*$/],
]

test.each(choices)('$audience $locale $format', (choice) => {
  for (const entry of shippedCatalog.entries) {
    const service = view.services.get(entry.service)
    if (service === undefined) throw new Error(entry.service)
    const reply = composeReply({ service, code: entry.code, entry, finding: null, candidate: null, note: '' }, choice)
    expect(reply).toContain(entry.code)
    expect(reply).toContain(service.name[choice.locale === 'en' ? 'en' : 'zh'])
    for (const [what, pattern] of never) expect([entry.id, what, pattern.test(reply)]).toEqual([entry.id, what, false])
    // In plain text an address ends at a blank: what reads on would be opened with it.
    if (choice.format === 'plain')
      expect([entry.id, /https?:\/\/\S*[\u4e00-\u9fff，。；、]/.exec(reply)?.[0]]).toEqual([entry.id, undefined])
    if (choice.locale === 'en' && choice.audience === 'customer')
      expect([
        entry.id,
        /[\u4e00-\u9fff]/.test(reply.replaceAll(entry.message, '').replaceAll(/\[[^\]]*\]\([^)]*\)/g, '')),
      ]).toEqual([entry.id, false])
  }
})

test('no entry is told to wait and try again while its reply says that repeating does not help', () => {
  const waits = /稍后(?:再试|重试)|过一会|等待.{0,8}重试/
  const contradictory = shippedCatalog.entries.filter(({ retry, advice }) => retry === 'no' && waits.test(advice ?? ''))
  expect(contradictory.map(({ id }) => id)).toEqual([])
})

test('several errors are one reply: each once, greeting once, every question once', () => {
  const reply = replyTo('飞书报 99991663，又报 99991400')
  expect(reply).toMatch(/99991663/)
  expect(reply).toMatch(/99991400/)
  expect(reply.match(/您好/g)).toHaveLength(1)
  const lines = reply.split('\n').filter((line) => line.startsWith('• '))
  const asked = lines.slice(lines.findIndex((line) => line.includes('log_id')))
  expect(new Set(asked).size).toBe(asked.length)
  expect(reply).not.toMatch(/又报/)
})

test('pages that several errors point to stand once, at the end', () => {
  const reply = replyTo('飞书报 99991663，又报 99991400')
  expect(reply.match(/generic-error-code/g)).toHaveLength(1)
  expect(reply.indexOf('generic-error-code')).toBeGreaterThan(reply.indexOf('2. '))
})

test.each([
  ['feishu-project/10001', 'causes'],
  ['feishu-project/20005', 'causes'],
  ['feishu/41020', 'causes'],
  ['feishu/60014', 'causes'],
  ['feishu-hire/1002507', 'steps'],
  ['feishu-hire/1002701', 'steps'],
  ['feishu/90221', 'steps'],
  ['feishu/99991400', 'steps'],
] as const)('%s: the advice names %s, in both languages', (id, part) => {
  const entry = view.byId(id)
  const read = readAdvice(entry?.advice ?? '')
  const glossed = readAdvice(entry?.gloss?.advice ?? '', entry?.advice ?? '')
  for (const { causes, steps } of [read, glossed])
    expect([causes !== '', steps !== '']).toEqual([part === 'causes', part === 'steps'])
})

test('what asks for nothing is no step: most lists of Feishu Project name causes', () => {
  const lists = shippedCatalog.entries.filter(({ service, advice }) => service === 'feishu-project' && advice !== null)
  const steps = lists.filter(({ advice }) => readAdvice(advice ?? '').steps !== '')
  expect(steps.length).toBeLessThan(lists.length / 3)
})

test('an open answer names the possibilities and asks', () => {
  const reply = replyTo('错误码 10001')
  expect(reply).toMatch(/几种可能/)
  expect(reply).toMatch(/飞书开放平台/)
  expect(reply).toMatch(/飞书项目/)
})

test.each([
  ['{"code":19002,"msg":"params error"} 飞书机器人 webhook', /App ID|access_token/],
  [
    'curl -d {} https://open.feishu.cn/open-apis/im/v1/messages {"code":99991663,"msg":"Invalid access token"}',
    /请求方法/,
  ],
  ['{"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_515253545556"}', /trace_id|错误码/],
])('%s: asks for nothing that this kind of error has not, or that is there', (text, asked) => {
  const reply = replyTo(text)
  expect(reply.slice(reply.indexOf('如果仍未解决'))).not.toMatch(asked)
})

test('the id of a request has the name its service gives it', () => {
  const turing = replyTo(
    '{"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_515253545556"}',
    'developer',
  )
  expect(turing).toMatch(/trace_id：tur_515253545556/)
})

test('the documented Chinese stands beside what the wire said', () => {
  const reply = replyTo('{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"rest api frequency limit"}')
  expect(reply).toMatch(/rest api frequency limit/)
  expect(reply).toMatch(/rest 接口调用频率超过限制/)
})
