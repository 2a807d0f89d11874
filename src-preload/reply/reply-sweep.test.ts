/** Every entry in every audience, language and format: what a reply contains and never contains, and several errors in one reply. */
import { expect, test } from 'vitest'
import { viewCatalog } from '../../src-main/core/catalog/catalog.ts'
import { toReplySubjects } from '../../src-main/records/reply-subjects.ts'
import { shippedCatalog, shippedEngine } from '../../src-main/shipped.fixture.ts'
import { isThorough } from '../../src-main/thoroughness.fixture.ts'
import { replyFormats } from '../model/reply.ts'
import { replyAudiences } from '../model/settings.ts'
import { createTranslate } from '../translate.ts'
import { composeReplies, composeReply } from './compose-reply.ts'
import { readAdvice } from './read-advice.ts'
import { replyValues } from './reply-values.ts'

const view = viewCatalog(shippedCatalog)
const locales = ['zh-CN', 'en'] as const
const choices = replyAudiences.flatMap((audience) =>
  locales.flatMap((locale) => replyFormats.map((format) => ({ audience, locale, format, template: null }))),
)
/** Before a commit another sixth for each choice: every entry is in three of the eighteen. */
const entriesFor = (choice: (typeof choices)[number]) => {
  const at = choices.indexOf(choice)
  return shippedCatalog.entries.filter((_, place) => isThorough || place % 6 === at % 6)
}

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
  for (const entry of entriesFor(choice)) {
    const service = view.services.get(entry.service)
    if (service === undefined) throw new Error(entry.service)
    const reply = composeReply({ service, code: entry.code, entry, finding: null, candidate: null, note: '' }, choice)
    expect(reply).toContain(entry.code)
    expect(reply).toContain(service.name[choice.locale === 'en' ? 'en' : 'zh'])
    for (const [what, pattern] of never) expect([entry.id, what, pattern.test(reply)]).toEqual([entry.id, what, false])
    // Markdown would take it into the last item.
    if (choice.format === 'markdown')
      expect([entry.id, /^- .*\n\*\*.*$/m.exec(reply)?.[0]]).toEqual([entry.id, undefined])
    // In plain text an address ends at a blank: what reads on would be opened with it.
    if (choice.format === 'plain')
      expect([entry.id, /https?:\/\/\S*[\u4e00-\u9fff，。；、]/.exec(reply)?.[0]]).toEqual([entry.id, undefined])
    if (choice.locale === 'en' && choice.audience === 'customer')
      expect([entry.id, /[\u4e00-\u9fff]/.exec(reply)?.[0]]).toEqual([entry.id, undefined])
  }
})

const explained = shippedCatalog.entries.flatMap((entry) => {
  const service = view.services.get(entry.service)
  if (service === undefined) return []
  const subject = { service, code: entry.code, entry, finding: null, candidate: null, note: '' }
  return locales.map((locale) => ({ entry, locale, ...replyValues(subject, locale, createTranslate(locale)) }))
})
type Explained = (typeof explained)[number]

/** Faults that were found by reading replies; each was counted over all entries in both languages before it was mended. */
const faults: readonly (readonly [string, (told: Explained) => boolean])[] = [
  [
    'told to wait and try again, and that repeating does not help',
    ({ entry, steps }) => entry.retry === 'no' && /稍后(?:再试|重试)|过一会|^Retry later|Try again later/m.test(steps),
  ],
  ['%v for a value', ({ message, cause, steps }) => /%[sdv]\b|(?<!见)具体错误信息/.test(message + cause + steps)],
  ['a message that breaks off', ({ entry, message }) => entry.template !== null && /[,:：，]\s*$|\bis$/.test(message)],
  [
    'a blank before a full-width mark',
    ({ message, cause, steps }) => /(?<!\S) [，。；：、）]/.test(`${message}\n${cause}\n${steps}`),
  ],
  [
    'Chinese and Latin words without a blank',
    ({ locale, cause, steps }) =>
      locale === 'zh-CN' &&
      /[\u4e00-\u9fff]\[?[A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/.test(
        `${cause}\n${steps}`.replaceAll(/https?:[^\s)]*/g, ''),
      ),
  ],
  [
    'a cause said once more as a step',
    ({ cause, steps }) => cause.length > 3 && steps.startsWith(cause.replace(/[。.]$/, '')),
  ],
  [
    'a slip of the document that is known',
    ({ entry, cause, steps, message }) =>
      entry.corrections.some(({ field, value, reason }) => {
        const written = String(reason.values.written)
        return (
          field !== 'category' &&
          field !== 'code' &&
          !value.includes(written) &&
          `${message}\n${cause}\n${steps}`.includes(written)
        )
      }),
  ],
  ['one line under its label like a list, or a list beside it', ({ cause }) => /^\n.*$|^- .*\n/.test(cause)],
]

test.each(faults)('no reply has %s', (_, isFaulty) => {
  expect(explained.filter(isFaulty).map(({ entry, locale }) => `${entry.id} ${locale}`)).toEqual([])
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
  ['feishu/90221', 'both'],
  ['feishu/99991400', 'both'],
  ['feishu/40031', 'both'],
  ['feishu-project/20055', 'both'],
] as const)('%s: the advice names %s, in both languages', (id, part) => {
  const entry = view.byId(id)
  const read = readAdvice(entry?.advice ?? '')
  const glossed = readAdvice(entry?.gloss?.advice ?? '', entry?.advice ?? '')
  for (const { causes, steps } of [read, glossed])
    expect([causes !== '', steps !== '']).toEqual([part !== 'steps', part !== 'causes'])
})

test('what asks for nothing is no step: most lists of Feishu Project name causes', () => {
  const lists = shippedCatalog.entries.filter(({ service, advice }) => service === 'feishu-project' && advice !== null)
  const steps = lists.filter(({ advice }) => readAdvice(advice ?? '').steps !== '')
  expect(steps.length).toBeLessThan(lists.length / 3)
})

test('a documented message that holds the advice is not answered with another', () => {
  const reply = replyTo('{"ActionStatus":"FAIL","ErrorInfo":"sdkappid is forbidden","ErrorCode":60006}')
  expect(reply).toContain('请核对 AppId 有效性')
  expect(reply).not.toContain('重新获取访问凭证')
})

test('an open answer names the possibilities and asks', () => {
  const reply = replyTo('错误码 10001')
  expect(reply).not.toMatch(/log_id|App ID/)
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
