/** Links in a text stay whole: a query's commas belong to them, what follows an address does not. */
import { expect, test } from 'vitest'
import { linksIn } from './request.ts'

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
