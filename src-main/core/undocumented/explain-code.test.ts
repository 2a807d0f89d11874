/** What is told of a code without a document: only what the message, the service and its entries really say. */
import { describe, expect, test } from 'vitest'
import { noFacts } from '../../../src-preload/model/undocumented.ts'
import { isMessageKey } from '../../../src-preload/translate.ts'
import { shippedCatalog, shippedEngine } from '../../shipped.fixture.ts'

const explain = (code: string, message: string | null, links: readonly string[] = [], service = 'feishu') =>
  shippedEngine.explain(service, code, { ...noFacts, message, links })

describe('kind, retry and actor come from the message alone', () => {
  test.each([
    ['user has no visit permission', 'permission no admin'],
    ['The chat does not exist.', 'not-found no developer'],
    ['Too many requests', 'rate-limit backoff developer'],
    ['access token expired', 'auth refresh developer'],
    ['sign match fail or timestamp is not within one hour from current time', 'auth no developer'],
    ['Key Words Not Found', 'invalid-request no developer'],
    ['URLFieldConvFail', 'invalid-request no developer'],
    ['streaming mode is closed', 'state no developer'],
    ['Bot has NO availability to this user.', 'permission no admin'],
    ['system busy', 'server backoff vendor'],
    ['An unexpected server error occurred. Please retry your request.', 'server backoff vendor'],
    ['Bot ability is not activated.', 'configuration no admin'],
    ['Ip Not Allowed', 'configuration no admin'],
    ['content size exceed limit', 'invalid-request no developer'],
    ['API key monthly quota exhausted', 'quota no admin'],
    ['resource contention occurred, please retry.', 'conflict backoff developer'],
    ['no access to this field', 'permission no admin'],
    ['Meeting not ready', 'state no developer'],
  ])('%s', (message, marks) => {
    const { derived } = explain('998877', message)
    expect(`${derived?.kind} ${derived?.retry} ${derived?.actor}`).toBe(marks)
    expect(derived?.from).toBe('message')
  })
  test.each([
    ['sequence number compare failed'],
    ['RECOVER'],
    ['there have been something wrong'],
    ['飞书错误'],
    [null],
  ])('%s tells nothing', (message) => {
    expect(explain('998877', message).derived).toBeNull()
  })
  test('the HTTP status says so when it is all there is', () => {
    const facts = { ...noFacts, message: 'Something odd', http: 404 }
    expect(shippedEngine.explain('feishu', '998877', facts).derived).toMatchObject({ kind: 'not-found', from: 'http' })
  })
})

describe('alike', () => {
  test.each([
    ['Bot/User can NOT be out of the chat.', 'feishu/10002'],
    ['Your request contains an invalid request parameter, ext=invalid receive_id', 'feishu/10001'],
    ['no dept authority error', 'feishu/40004'],
  ])('%s', (message, id) => {
    const { alike } = explain('998877', message)
    expect(alike[0]?.row.id).toBe(id)
    expect(alike.length).toBeLessThanOrEqual(3)
    for (const { likeness, shared } of alike) {
      expect(likeness).toBeGreaterThanOrEqual(0.6)
      expect(likeness).toBeLessThanOrEqual(1)
      for (const word of shared) expect(message.toLowerCase()).toContain(word)
    }
  })
  test.each([['SDK APP ID ERROR'], ['invalid param'], ['unknown error.'], ['the weather is nice today'], ['系统错误']])(
    'nothing is really like: %s',
    (message) => {
      expect(explain('998877', message, [], 'tencent-bot').alike).toEqual([])
    },
  )
  test('a message of each entry is most like an entry that says it', () => {
    const wrong = shippedCatalog.entries
      .filter(({ kind, message, template }) => kind !== 'success' && template === null && message.length > 20)
      .filter((entry, place) => {
        if (place % 7 !== 0) return false
        const [first] = explain('no-such-code', entry.message, [], entry.service).alike
        return (
          first?.row.message.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '') !==
          entry.message.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '')
        )
      })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

test('the place to look: the page the text names, if it is the service’s own, else its documentation', () => {
  const page = 'https://open.feishu.cn/search?from=openapi&log_id=2026'
  const docs = shippedCatalog.services.find(({ id }) => id === 'feishu')?.docs
  expect(explain('1', null, ['https://open.feishu.cn/document/x', page]).place).toEqual({ url: page, from: 'text' })
  for (const foreign of [
    'https://open.feishu.cn.evil.example/search?log_id=1',
    'http://open.feishu.cn/search?log_id=1',
  ])
    expect(explain('1', null, [foreign]).place).toEqual({ url: docs, from: 'service' })
})

test('of a code alone only those services are named of which something can be said', () => {
  const named = (code: string) => shippedEngine.vicinities(code).map(({ service }) => service)
  expect(named('231999')).toEqual(['feishu', 'tencent-bot'])
  expect(named('1106')).toEqual(['turing'])
  expect(named('424242')).toEqual([])
  expect(named('no-such')).toEqual([])
})

test('the block of codes is named where the service has told of it', () => {
  const block = explain('231999', null).block
  expect(block).toMatchObject({ from: 230_000, to: 235_999 })
  expect(isMessageKey(block?.name.key ?? '')).toBe(true)
  expect(explain('7', null).block).toBeNull()
})
