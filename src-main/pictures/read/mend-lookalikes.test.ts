/** What reading confuses is put right where only one thing can be meant; a digit never becomes another digit. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendLookalikes } from './mend-lookalikes.ts'

const mend = (text: string) =>
  mendLookalikes({ text, characters: Array.from(text, () => ({ at: 0, certainty: 0.9, lookalikes: [] })) })

test.each([
  ['"code":100o02', '"code":100002'],
  ['err_code=l0302', 'err_code=10302'],
  ['c0de: 20050', 'code: 20050'],
  ['err0r', 'error'],
  ['0penAPI', 'OpenAPI'],
  ['tur_9753leca8642', 'tur_97531eca8642'],
  ['20260115083001oD0E0F1A1B2C2D3E3F4A', '202601150830010D0E0F1A1B2C2D3E3F4A'],
  ['{“code”:1405}', '{"code":1405}'],
  ['300i2', '30012'],
  ['"log_id":"20260405090515BFB07C2F064D6D9EC8DF3}', '"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}'],
  ['"ErrorCode":6ooo8', '"ErrorCode":60008'],
  ['"err_Code": 10301', '"err_code": 10301'],
  ['Errorlnfo', 'ErrorInfo'],
  ["'Requestld': 1", "'RequestId': 1"],
  ['%7B%22c0de%22%3A60002', '%7B%22code%22%3A60002'],
  ['OpenApiErr0rCodeD', 'OpenApiErrorCodeD'],
  ['2024021011133891FA3C6880196c8C5E3D', '2024021011133891FA3C6880196C8C5E3D'],
  ['https://open.feishu.cn/search？', 'https://open.feishu.cn/search?'],
  ['"code"：1405，"msg"', '"code":1405,"msg"'],
  ['Id-25a219d3ba139cf9e33544e3f62bb812-0-Seq-63504', 'Id-25a219d3ba139cf9e33544e3f62bb812-O-Seq-63504'],
  ["'trace_id': 'tur_7cld'", "'trace_id': 'tur_7c1d'"],
  ['lmage generation model', 'Image generation model'],
  ['IssueReporter Value ls Wrong', 'IssueReporter Value Is Wrong'],
  ['search?log_id=20230623&code=181176method_id=71', 'search?log_id=20230623&code=18117&method_id=71'],
  [
    '"{\\"resp\\":\\"{\\11"code|11":1002209,111"msgll1":111"Talent',
    '"{\\"resp\\":\\"{\\\\\\"code\\\\\\":1002209,\\\\\\"msg\\\\\\":\\\\\\"Talent',
  ],
  ['{\\/"codel/1":1004004,1/1"msgl/1":1/"invalid', '{\\\\"code\\\\\\":1004004,\\\\\\"msg\\\\\\":\\\\"invalid'],
  ['Error: 4oo Speech', 'Error: 400 Speech'],
  ['"L0CK"', '"LOCK"'],
  ['said 60009 n0 approval', 'said 60009 no approval'],
  ['search?from=0penapi&l0g_id=2', 'search?from=openapi&log_id=2'],
  ['"nsg":"a"', '"msg":"a"'],
  ['"nsg* :"a"', '"msg* :"a"'],
  ['"code":60eo8', '"code":60008'],
  ['码：41e24', '码：41024'],
])('%s is %s', (read, meant) => {
  expect(mend(read).text).toBe(meant)
})

test.each([
  'openId',
  'v1',
  'im1',
  'utf8mb4',
  'oauth2',
  'base64',
  'api-1',
  '点「回滚」',
  '“缺陷”',
  'Ill',
  'O1',
  '错误码：91403，请',
  'field',
  '%0A',
  '"{\\\\\\"url\\\\\\":\\\\\\"x\\\\\\"}',
  '{"code":11}',
  'ls -l',
  'GPT-4o',
  'E0F1',
  'n0 = 1',
  'code=8&a=6',
  'commit 41e24',
])('%s stays', (text) => {
  expect(mend(text).text).toBe(text)
})

test('what was read first is told beside a changed character', () => {
  expect(mend('19o01').characters[2]?.lookalikes).toEqual([{ character: 'o', likelihood: 0.9 }])
})

test('a digit that only its place speaks for is told as hardly read', () => {
  const { characters } = mend('code: 41e24')
  expect(characters.map(({ certainty }) => certainty < 0.7)).toEqual(
    [...'code: 41e24'].map((unit, at) => unit === 'e' && at > 6),
  )
})

test('no digit becomes another digit, and no length changes', () => {
  const text = fc.stringMatching(/^[0-9oOlIa-f "“:,_=-]{0,40}$/)
  fc.assert(
    fc.property(text, (read) => {
      const { text: mended } = mend(read)
      expect(mended).toHaveLength(read.length)
      for (const [at, before] of [...read].entries())
        if (/\d/.test(before) && /\d/.test(mended[at] ?? '')) expect(mended[at]).toBe(before)
    }),
  )
})
