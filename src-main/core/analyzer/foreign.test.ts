/** Errors of other products: each is named exactly where its text tells, with its maker's page and a reply that says so. */
import { describe, expect, test } from 'vitest'
import { composeForeign } from '../../../src-preload/reply/compose-foreign.ts'
import { nameProducts } from '../../../src-preload/reply/diagnosis-note.ts'
import { foreignErrors } from '../../corpus/foreign-errors.ts'
import { diagnose } from '../../corpus/shipped-analyzer.ts'
import { otherVendors } from './envelopes/other-vendors.ts'

const foreignIn = (text: string) => diagnose(text).foreign[0]
const namesIn = (text: string) => foreignIn(text)?.products.map(({ name }) => name.en) ?? []
const shared = '{"errcode":40001,"errmsg":"invalid credential"}'

describe('hosts, SDKs and sentences of a product tell which of those that write alike it is', () => {
  const rows = otherVendors.filter(({ sharedBy }) => sharedBy?.includes('WeCom'))
  const members = otherVendors.filter(({ name }) => rows.some(({ sharedBy }) => sharedBy?.includes(name)))
  test.each(members.flatMap(({ name, texts = [] }) => texts.map((text) => [name, text] as const)))(
    '%s by %s',
    (name, text) => {
      expect(namesIn(`POST https://${text}/cgi-bin/x\n${shared}`)).toEqual([name])
      expect(namesIn(`${shared}\nat ${text}`)).toEqual([name])
    },
  )
  test('nothing tells: all of them, said so', () => {
    const foreign = foreignIn(shared)
    expect(foreign?.products.map(({ name }) => name.zh)).toEqual(['微信', '企业微信', '钉钉'])
    expect(foreign && nameProducts(foreign, 'en')).toBe('WeChat, WeCom, or DingTalk')
  })
  test('what the products write themselves', () => {
    expect(namesIn('{"errcode":40001,"errmsg":"bad, hint: [1595297094_45_abcdef], from ip: 1.2.3.4"}')).toEqual([
      'WeCom',
    ])
    expect(namesIn('{"errcode":40001,"errmsg":"bad, rid: 655d878c-2e41a3f4-65f9b9ba"}')).toEqual(['WeChat'])
    expect(namesIn('{"errcode":40014,"errmsg":"不合法的access_token","request_id":"5imjny7u9xwa"}')).toEqual([
      'DingTalk',
    ])
  })
})

describe('beside an error of ours', () => {
  const ours = '{"code":99991672,"msg":"Access denied"}'
  const theirs = '{"errcode":40014,"errmsg":"bad, hint: [1595297094_45_abcdef], from ip: 1.2.3.4"}'
  test.each([`${ours}\n${theirs}`, `${theirs}\n\n${ours}`])('it is named, with its place', (text) => {
    const {
      findings,
      foreign: [foreign],
      note,
    } = diagnose(text)
    expect(findings.map(({ candidates }) => candidates[0]?.code)).toEqual(['99991672'])
    expect(foreign?.products.map(({ name }) => name.en)).toEqual(['WeCom'])
    expect(text.slice(foreign?.span?.start, foreign?.span?.end)).toBe('40014')
    expect(note).toBeNull()
  })
  test.each([
    ours,
    `{"errcode":99991672,"errmsg":"x"}`,
    `{"errcode":40001,"errmsg":"relay: ${ours.replaceAll('"', '\\"')}"}`,
  ])('what is ours, or wraps ours, is no error of its own: %s', (text) => {
    expect(diagnose(text).findings).toHaveLength(1)
    expect(foreignIn(text)).toBeUndefined()
  })
})

test('every product of a text that mixes them is named, each by what stands nearest, and each error once', () => {
  const wecom = '{"errcode":60020,"errmsg":"not allow to access from your ip"}'
  const wechat = '{"errcode":40001,"errmsg":"invalid credential"}'
  const pay = '{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"交易不存在"}'
  const texts = [
    `POST https://qyapi.weixin.qq.com/cgi-bin/message/send\n${wecom}`,
    `公众号接口：${wechat}`,
    `钉钉返回 {"errcode":88,"errmsg":"ding talk error"}`,
  ]
  const all = (text: string) =>
    diagnose(text).foreign.map(({ code, products }) => [code, ...products.map(({ name }) => name.en)])
  const wanted = [
    ['60020', 'WeCom'],
    ['40001', 'WeChat'],
    ['88', 'DingTalk'],
  ]
  expect(all(texts.join('\n'))).toEqual(wanted)
  expect(all([...texts, ...texts].join('\n\n'))).toEqual(wanted)
  expect(all(`{"code":99991672,"msg":"Access denied"}\n${texts.join('\n')}`)).toEqual(wanted)
  expect(all(`${texts[0]}\n支付宝返回 ${pay}`)).toEqual([
    ['60020', 'WeCom'],
    ['40004', 'Alipay'],
  ])
})

test.each([
  '企业微信返回：\n{"errcode":40014,"errmsg":"more info at https://open.work.weixin.qq.com/devtool/query?e=40014"}',
  '查了 https://developer.work.weixin.qq.com/document/path/90313，{"errcode":40014,"errmsg":"invalid access_token"}',
  '企业微信，{"errcode":40014,"errmsg":"invalid access_token"}',
])('a name within a longer one is not meant: %s', (text) => {
  expect(namesIn(text)).toEqual(['WeCom'])
})

test('every foreign error of the corpus that is named has a name in both languages and an honest reply', () => {
  const named = foreignErrors.flatMap(([kind, fill]) => {
    const foreign = foreignIn(fill('40001', '40003'))
    return foreign === undefined ? [] : [{ kind, foreign }]
  })
  expect(named.length).toBeGreaterThan(40)
  for (const { kind, foreign } of named)
    for (const locale of ['zh-CN', 'en'] as const) {
      const reply = composeForeign(foreign, locale, 'plain')
      expect(reply, kind).toContain(foreign.code)
      expect(reply, kind).toContain(nameProducts(foreign, locale))
      expect(reply, kind).not.toMatch(/\{\w+\}/)
    }
})

test('each product that shares a way of writing has a row of its own', () => {
  const names = otherVendors.map(({ name }) => name)
  for (const { sharedBy = [] } of otherVendors) expect(names).toEqual(expect.arrayContaining([...sharedBy]))
  expect(new Set(names).size).toBe(names.length)
})

test('pages are addresses that can be opened', () => {
  for (const { name, docs } of otherVendors) if (docs !== undefined) expect(new URL(docs).protocol, name).toBe('https:')
})
