/** What a text says of its request: links stay whole, and curl's method is told by its options. */
import { expect, test } from 'vitest'
import { linksIn, methodFacts } from './request.ts'

const page = 'https://open.feishu.cn/app/cli_a1b2c3d4e5f6/auth'
const link = `${page}?q=im:message,im:message:send_as_bot&op_from=openapi&token_type=tenant`
const found = (text: string) => linksIn(text, 0, text.length)

test('a query with commas is kept whole, wherever the link stands', () => {
  for (const text of [
    link,
    `"msg":"${link}"`,
    `(${link})`,
    `点击链接申请：${link}。`,
    `${link}, then retry`,
    `[x](${link})`,
  ])
    expect(found(text)).toEqual([link])
})

test('an ampersand written as JSON escapes it is one', () => {
  expect(found(`{"msg":"${link.replaceAll('&', String.raw`\u0026`)}"}`)).toEqual([link])
})

test('a comma ends a link where something else begins', () => {
  const other = 'https://open.feishu.cn/search?log_id=1'
  expect(found(`${link},${other}`)).toEqual([link, other])
  expect(found(`url=${page}?q=im:message,status=400`)).toEqual([`${page}?q=im:message`])
  expect(found(`${other}, 400`)).toEqual([other])
  expect(found(`https://open.feishu.cn/document/a,b`)).toEqual(['https://open.feishu.cn/document/a'])
})

test('curl posts where it is given data, gets otherwise, and does what -X says before both', () => {
  const best = (text: string) => methodFacts(text).toSorted((a, b) => a.grade - b.grade)[0]?.value
  expect(best('curl https://open.feishu.cn/open-apis/im/v1/chats')).toBe('GET')
  expect(best(`curl https://open.feishu.cn/open-apis/im/v1/messages -d '{"a":1}'`)).toBe('POST')
  expect(best(`curl -X PATCH https://open.feishu.cn/open-apis/im/v1/messages/om_1 -d '{"a":1}'`)).toBe('PATCH')
})
