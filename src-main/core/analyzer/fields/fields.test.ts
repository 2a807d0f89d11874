/** Fields of every rendering: the same names and values, whoever wrote them; every value where it says it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../rules/limits.ts'
import { scanFields } from './fields.ts'

const values = (text: string) =>
  Object.fromEntries(
    scanFields(text)
      .fields.filter(({ role }) => role === 'code' || role === 'message')
      .map(({ role, value }) => [role, value]),
  )

const error = { code: '10003', message: 'invalid param' }

describe('one error in every notation', () => {
  test.each([
    ['JSON', '{"code":10003,"msg":"invalid param"}'],
    ['JSON escaped once', '"{\\"code\\":10003,\\"msg\\":\\"invalid param\\"}"'],
    ['JSON escaped twice', '"{\\\\\\"code\\\\\\":10003,\\\\\\"msg\\\\\\":\\\\\\"invalid param\\\\\\"}"'],
    ['escaped without its quotes', '{\\"code\\":10003,\\"msg\\":\\"invalid param\\"}'],
    ['util.inspect', "{ code: 10003, msg: 'invalid param', error: [Object] }"],
    ['util.inspect over lines', "{\n  code: 10003,\n  msg: 'invalid ' +\n    'param'\n}"],
    ['Python', "{'code': 10003, 'msg': 'invalid param', 'data': None}"],
    ['Go', '&{Code:10003 Msg:invalid param}'],
    ['Go map', 'map[code:10003 msg:invalid param]'],
    ['Java', "{code=10003, msg='invalid param', error=null}"],
    ['Kotlin', 'ApiError(code=10003, msg=invalid param)'],
    ['Ruby', '{"code"=>10003, "msg"=>"invalid param"}'],
    ['PHP var_dump', 'array(2) {\n  ["code"]=>\n  int(10003)\n  ["msg"]=>\n  string(13) "invalid param"\n}'],
    ['PHP print_r', 'Array\n(\n    [code] => 10003\n    [msg] => invalid param\n)'],
    ['XML', '<r><code>10003</code><msg>invalid param</msg></r>'],
    ['key=value', 'code=10003, msg=invalid param, log_id=x'],
    ['msg first', 'msg:invalid param,code:10003'],
    ['in a sentence', '错误码: 10003, 错误信息: invalid param'],
    ['in brackets', '错误码(10003), 错误信息: invalid param'],
    ['an element that is called as a message is', '<detail><code>10003</code><msg>invalid param</msg></detail>'],
    ['curly quotes', '{‘code’:10003,‘msg’:‘invalid param’,‘data’:{}}'],
    ['attributes', '[{"key":"code","value":"10003"},{"key":"msg","value":"invalid param"}]'],
    [
      'typed attributes',
      '[{"key":"e.code","value":{"intValue":"10003"}},{"key":"e.msg","value":{"stringValue":"invalid param"}}]',
    ],
    [
      'attributes of Protobuf',
      'tag { key: "code" value { int_value: 10003 } } tag { key: "msg" value { v: "invalid param" } }',
    ],
    ['values before names', '[{"Value":"10003","Name":"code"},{"Value":"invalid param","Name":"msg"}]'],
    ['a cell of CSV with JSON', 'a,code,b\n"1, \\"2\\"",10003,"{\\"msg\\":\\"invalid param\\"}"'],
    ['a table', 'code\t10003\nmsg\tinvalid param'],
    ['a Markdown table', '| code | 10003 |\n| msg | invalid param |'],
    ['a spreadsheet that shortens numbers', 'code\tmsg\tcount\n1.0003E+04\tinvalid param\t3\n'],
    ['a first quote lost, as in pictures', '{"code":10003,"msg":invalid param","error":{"log_id":"x"}}'],
    ['cut off', '{"code":10003,"msg":"invalid param'],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual(error)
  })
})

test('comparisons, types, addresses and times are no fields', () => {
  expect(scanFields('if (code == 10003) std::cout << https://a.example/x 12:34:56').fields).toEqual([])
})

test('a status as tracers print its type', () => {
  expect(scanFields('-> http.response.status_code: Int(400)').fields).toMatchObject([{ role: 'http', value: '400' }])
})

test('names of scopes within a message do not end it', () => {
  const message = 'One of these is required: [im:message:send_as_bot, im:chat:detail].'
  expect(values(`code: 99991672, msg: ${message}, log_id: 2026`)).toEqual({ code: '99991672', message })
})

test('a word of the sentence before the fields is none of them', () => {
  expect(values('Failed to send Feishu message: code=10003, msg=invalid param, log_id=2026')).toEqual(error)
  expect(values('search im:message:send_as_bot im:message:send_sys')).toEqual({})
})

test('exit, zip and other codes are no error codes', () => {
  for (const text of ['exit code: 10003', 'zip code: 10003', 'status code: 200']) expect(values(text)).toEqual({})
})

test('values stand where they say', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9 ]{0,12}$/)
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(word, fc.integer()), { minKeys: 1, maxKeys: 6 }),
      (object) => {
        const text = `prefix ${JSON.stringify(object)} suffix`
        for (const { value, start, end } of scanFields(text).fields) expect(text.slice(start, end).trim()).toBe(value)
      },
    ),
  )
})

test('depth and number of frames and fields are bounded', () => {
  const { frames } = scanFields('{"a":'.repeat(5_000))
  expect(frames.length).toBeLessThanOrEqual(limits.depth + 1)
  const wide = scanFields('{"a":1}'.repeat(5_000))
  expect(wide.frames.length).toBeLessThanOrEqual(limits.frames)
  expect(wide.fields.length).toBeLessThanOrEqual(limits.fields)
})
