/** What is called a code and is in a document is offered; other numbers are not. */
import { expect, test } from 'vitest'
import { namedCodes } from './named-codes.ts'

test.each([
  ['{"code":40001,"msg":"invalid"}', ['40001']],
  ["{'errcode': '1254045'} 错误码：1405", ['1254045', '1405']],
  ['code=10003 code=10003 code=10004 code=10005 code=10006', ['10003', '10004', '10005']],
  ['error code 40404, errno: 10003', ['10003']],
  ['port 50051, took 1500 ms, HTTP status code: 200, order 123456', []],
])('%s', (text, codes) => {
  expect(namedCodes(text, (code) => code !== '40404')).toEqual(codes)
})
