/** Whose answer a code is: a stranger’s is left alone, one that a program passes on is ours, a count is nobody’s. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'

const found = (text: string) =>
  diagnose(text).findings.map(({ candidates: [top], outcome }) => `${top?.service}/${top?.code} ${outcome}`)

test.each([
  'Payby 接口返回 {"code":1304,"msg":"order closed"}，图灵那边没问题',
  'Payby returned {"code":1304,"message":"order closed"}, Turing is fine',
  '调用 Payby 失败：{"code":1304,"message":"order closed"}，图灵通知已发',
  'Moka 招聘那边返回 code 1002207 职位不存在，我们打算换飞书招聘',
  'redis 连接失败 code 1304，服务名 turing-worker',
  '图灵项目的数据库报 1304',
  '我们自己的错误码：10001 库存不足，10002 下单失败。飞书里看的',
])('what somebody else answered is none of ours: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  'Postman 返回 {"code":1304,"message":"API key not exist"}（图灵接口）',
  'Our ApiClient returned {"code":1304,"message":"API key not exist"} while calling Turing',
  'Coze 返回 {"code":1304,"message":"API key not exist"}，后面接的图灵',
])('a program that passes an answer on is no stranger: %s', (text) => {
  expect(found(text)).toEqual(['turing/1304 identified'])
})

test.each([
  'Turing keeps failing with 1335',
  '图灵老是回 1335，换了 key 也一样',
  '图灵 embedding 调不通，抛 1335',
  'Turing workflow run -> 1335',
  '1335 from Turing, any idea?',
  'turing client: &{1335 voice profile missing <nil>}',
])('a code in no document is told of the service the sentence is about: %s', (text) => {
  expect(found(text)).toEqual(['turing/1335 unknown-code'])
})

test.each(['Turing answers 1335 questions a day', '图灵老给我推 1335 条', 'Turing ended with 1335, a new high'])(
  'a count is none: %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)
