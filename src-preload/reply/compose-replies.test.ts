/** One reply to several errors: in the order of the question, each service's questions under its name, no gap where nothing was said. */
import { describe, expect, test } from 'vitest'
import { shippedCatalog, shippedEngine } from '../../src-main/shipped.fixture.ts'
import type { Locale } from '../message.ts'
import type { ReplySubject } from '../model/reply.ts'
import { composeReplies } from './compose-reply.ts'
import { findLacking } from './lacking.ts'

const subjectsOf = (text: string): readonly ReplySubject[] => {
  return shippedEngine.diagnose(text).findings.flatMap((finding) => {
    const candidate = finding.candidates[0]
    const service = shippedCatalog.services.find(({ id }) => id === candidate?.service)
    if (candidate === undefined || service === undefined) return []
    const entry = shippedCatalog.entries.find(({ id }) => id === candidate.entryId) ?? null
    return [{ service, code: candidate.code, entry, finding, candidate, note: '' }]
  })
}
const replyTo = (text: string, locale: Locale): string =>
  composeReplies(subjectsOf(text), { audience: 'customer', locale, format: 'plain', template: null })

const three = '飞书报 11233，图灵报 1303，飞书项目报 30005'

describe('a reply to several errors', () => {
  test('numbers them as they were told, and each begins like a sentence', () => {
    const codes = [...replyTo(three, 'zh-CN').matchAll(/^\d\. 这是.*返回的错误 (\d+)：/gm)].map(([, code]) => code)
    expect(codes).toEqual(['11233', '1303', '30005'])
    expect([...replyTo(three, 'en').matchAll(/^\d\. This is error (\d+) of /gm)].map(([, code]) => code)).toEqual(codes)
  })

  test('asks each service’s questions under its name, and those of several once', () => {
    const [, asked = ''] = replyTo(three, 'zh-CN').split('请补充以下信息')
    const lines = asked.split('\n')
    const names = ['飞书开放平台：', '图灵平台：', '飞书项目：']
    expect(lines.filter((line) => line.endsWith('：') && !line.includes('排查'))).toEqual(names)
    expect(lines.filter((line) => line === '• 请求时间')).toHaveLength(1)
    expect(lines.indexOf('• 请求时间')).toBeLessThan(lines.indexOf('飞书开放平台：'))
    const own = lines.slice(lines.indexOf('图灵平台：'), lines.indexOf('飞书项目：'))
    expect(own.some((line) => line.includes('trace_id'))).toBe(true)
    expect(own.some((line) => line.includes('log_id'))).toBe(false)
  })

  test('names no service where all errors are of one', () => {
    expect(replyTo('飞书报 11233，又报 11205', 'zh-CN')).not.toContain('飞书开放平台：')
  })
})

describe('an error told without its message', () => {
  test.each([
    ['{"ActionStatus":"FAIL","ErrorInfo":"","ErrorCode":280006}', 'zh-CN', '返回的错误 280006'],
    ['飞书卡片报错 230099', 'zh-CN', '返回的错误 230099。'],
    ['飞书卡片报错 230099', 'en', 'error 230099 of Feishu Open Platform.'],
  ] as const)('%s %s: the sentence ends with the code', (text, locale, sentence) => {
    const reply = replyTo(text, locale)
    expect(findLacking(reply)).toEqual([])
    expect(reply).toContain(sentence)
  })

  test('where no document has any of several codes, nothing was told that could have helped', () => {
    const reply = replyTo('飞书邮箱 1234013、1234019 两个都遇到过', 'zh-CN')
    expect(reply).toContain('请补充以下信息')
    expect(reply).not.toContain('如果仍未解决')
  })

  test('is told by its series, and not by a message that is not there', () => {
    const reply = replyTo('飞书知识库报错 131006', 'zh-CN')
    expect(reply).toContain('131xxx 是知识库接口的错误码段')
    expect(reply).toContain('现有内容也不足以判断原因')
    expect(reply).not.toContain('报错信息也不足以')
  })
})

describe('a code of no document that two services may have', () => {
  const both = shippedCatalog.services.filter(({ id }) => id === 'turing' || id === 'feishu-project')
  const open = (locale: Locale) => {
    const [subject] = subjectsOf('{"service":"turing","code":1335,"message":"Quota snapshot locked"}')
    const [service, other] = both
    if (subject === undefined || service === undefined || other === undefined) throw new Error('nothing found')
    const others = [{ service: other, code: subject.code, entry: null }]
    return composeReplies([{ ...subject, service, others }], {
      audience: 'customer',
      locale,
      format: 'plain',
      template: null,
    })
  }

  test.each(['zh-CN', 'en'] as const)('is asked about and given to none of them: %s', (locale) => {
    const reply = open(locale)
    for (const { name } of both) expect(reply).toContain(`${name[locale === 'en' ? 'en' : 'zh']} 1335`)
    expect(reply).not.toMatch(/1335[:：]\s*$/m)
    expect(reply).not.toMatch(/返回的错误|This is error|this is error/)
  })
})
