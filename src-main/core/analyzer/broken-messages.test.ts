/** A message that a window broke at its edge, or that stands in a column, is told whole and alone. */
import { expect, test } from 'vitest'
import { diagnose } from '../../corpus/shipped-analyzer.ts'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { sampled } from '../../thoroughness.fixture.ts'

const told = (text: string) => diagnose(text).findings.map(({ message, scopes }) => ({ message, scopes }))

test.each([
  ['is required:', '[im:chat]."}', { message: 'is required: [im:chat].', scopes: ['im:chat'] }],
  ['is', ' required: [im:chat]."}', { message: 'is required: [im:chat].', scopes: ['im:chat'] }],
  [
    'is required: [im:chat:',
    'readonly]."]',
    { message: 'is required: [im:chat:readonly].', scopes: ['im:chat:readonly'] },
  ],
])('a message of JSON over two lines, broken behind “%s”', (above, below, { message, scopes }) => {
  const before = 'Access denied. One of the following scopes '
  for (const mark of ['"', '\\"'])
    expect(told(`{"code":99991672,"msg":"${before}${above}\n${below}`.replaceAll('"', mark))).toEqual([
      { message: before + message, scopes },
    ])
})

test('behind a lost quote no message goes on', () => {
  expect(told('{"code":41059,"msg":"invalid employee type error\n"log_id":"2024"}')[0]?.message).toBe(
    'invalid employee type error',
  )
  expect(told('{"code":1116,"message":"User usage limit not found\n}\n{"code":0,"a":"b"}')[0]?.message).toBe(
    'User usage limit not found',
  )
})

test('every documented message is told alike whole and broken between any two of its words', () => {
  const entries = sampled(
    shippedCatalog.entries.filter(
      ({ message }) => message !== null && /^[\w ,.:'()[\]-]+ [\w ,.:'()[\]-]+$/.test(message),
    ),
    60,
  )
  const wrong = entries.flatMap(({ id, code, message }) => {
    const line = `{"code":${code},"msg":"${message ?? ''}"}`
    const whole = told(line)
    return [...line.matchAll(/ /g)]
      .map(({ index }) => `${line.slice(0, index)}\n${line.slice(index + 1)}`)
      .filter((broken) => JSON.stringify(told(broken)) !== JSON.stringify(whole))
      .map((broken) => [id, broken])
  })
  expect(wrong).toEqual([])
})

test('a documented number beside what its document says a little otherwise is told, where its service is named', () => {
  const names: Readonly<Record<string, string>> = {
    feishu: '飞书',
    'feishu-project': '飞书项目',
    'feishu-hire': '飞书招聘',
    turing: '图灵',
  }
  const texts = shippedCatalog.entries.flatMap(({ service, code, message, template, kind }) => {
    const words = (message ?? '').split(' ')
    const name = names[service]
    if (name === undefined || words.length < 5 || words.length > 14 || template !== null) return []
    if (kind === 'success' || !/^\d{4,}$/.test(code) || !/^[\w ]+$/.test(message ?? '')) return []
    const middle = Math.floor(words.length / 2)
    const less = words.filter((_, place) => place !== middle).join(' ')
    const more = [...words.slice(0, middle), 'now', ...words.slice(middle)].join(' ')
    return [
      `${name}接口返回：\n[${code}] ${less}`,
      `${name}：${more} (${code})`,
      `${name}发请求失败\n${code} - ${more}`,
    ].map((text) => ({ text, id: `${service}/${code}` }))
  })
  const told = texts.filter(({ text, id }) =>
    diagnose(text).findings.some(
      ({ candidates }) => candidates[0] !== undefined && `${candidates[0].service}/${candidates[0].code}` === id,
    ),
  )
  expect(texts.length).toBeGreaterThan(300)
  expect(told.length).toBeGreaterThan(0.97 * texts.length)
})

test('a message ends where its column does', () => {
  expect(told('transferAgent 280014\t非法客服状态转换。\ta81f-22\n腾讯云智能客服')[0]?.message).toBe('非法客服状态转换')
})

test('no question that ends with the first words of a Chinese message is that message, a cut one is', () => {
  const messages = shippedCatalog.entries.flatMap(({ code, message }) =>
    /^[\u4e00-\u9fff]{6}/.test(message ?? '') ? [{ code, message: message ?? '' }] : [],
  )
  const taken = messages.flatMap(({ message }) => {
    const text = `想了解一下腾讯云智能客服的${message.slice(0, 5)}`
    return diagnose(text).findings.length > 0 && !/[错误失败超非未]/.test(message.slice(0, 5)) ? [text] : []
  })
  expect(taken).toEqual([])
  expect(diagnose('我们用的是腾讯云智能客服机器人').findings).toEqual([])
  const long = messages.filter(({ message }) => message.length > 14)
  const found = long.filter(({ code, message }) =>
    diagnose(`提示：${message.slice(0, Math.ceil(message.length * 0.6))}...`).findings.some(({ candidates }) =>
      candidates.some((one) => one.code === code),
    ),
  )
  expect(found.length).toBeGreaterThan(0.85 * long.length)
})
