/** Peeled texts: what wraps them is gone, and every unit still knows where it came from. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originalSpan } from './passage.ts'
import { peel } from './peel.ts'

const open = (text: string) => peel({ text, written: text, offset: 100, places: null })

test.each([
  ['HTML entities', '{&quot;code&quot;:1}', '{"code":1}'],
  ['HTML entities twice', '{&amp;quot;code&amp;quot;:1}', '{"code":1}'],
  ['percent encoding', '%7B%22msg%22%3A%22%E9%94%99%22%7D', '{"msg":"错"}'],
  ['percent encoding that is no UTF-8', '%22%FF', '%22%FF'],
  ['percent encoding twice', '%257B%2522code%2522%253A1%257D', '{"code":1}'],
  ['base64', 'body: eyJjb2RlIjoxLCJtc2ciOiLplJnor68ifQ==', 'body: {"code":1,"msg":"错误"}'],
  ['base64 in quotes', '"eyJjb2RlIjoxLCJtc2ciOiLplJnor68ifQ"', '"{\\"code\\":1,\\"msg\\":\\"错误\\"}"'],
  ['a JWT', 'eyJjb2RlIjoxLCJtc2ciOiLplJnor68ifQ.eyJjb2RlIjoxLCJtc2ciOiLplJnor68ifQ.x', null],
  ['base64 without a code', 'eyJhIjoiYmJiYmJiYmJiYmJiYmJiYmJiIn0=', null],
  [
    'cells of CSV',
    '"a","failed: {""code"":1,""msg"":""""}","","b"',
    '"a","failed: {\\"code\\":1,\\"msg\\":\\"\\"}","","b"',
  ],
  ['escaped JSON in cells of CSV', '"{""body"":""{\\""code\\"":1}""}"', '"{\\"body\\":\\"{\\\\\\"code\\\\\\":1}\\"}"'],
  ['empty texts', '{"a":"","b":""}', null],
  [
    'texts of Erlang',
    '#{<<"code">> => 10003, <<"msg">> => <<"invalid param">>}',
    '#{"code" => 10003, "msg" => "invalid param"}',
  ],
  ['unicode escapes', '"{\\u0022code\\u0022:1}"', '"{\\"code\\":1}"'],
  ['bytes', '\\x22msg\\x22:\\x22can\\xE2\\x80\\x99t \\xe9\\x94\\x99\\x22', '\\"msg\\":\\"can’t 错\\"'],
  ['bytes that are no UTF-8', '\\xE9\\x94', '\\xE9\\x94'],
  ['a driver before every line', 'bot-1  | {\nbot-1  |   "code": 1\nbot-1  | }', 'bot-1  | {\n  "code": 1\n}'],
  ['a quoted mail', '> {\n> "code": 1\n> }', '> {\n"code": 1\n}'],
  [
    'words in JSON',
    '{"id":7,"description":"飞书报\\n\\u0031\\"0003\\"","tags":[1]}',
    '{"id":7,}\n飞书报\n1"0003"\n{,"tags":[1]}',
  ],
  [
    'the message of a chat, as an event',
    '{"message":{"content":"{\\"text\\":\\"飞书报\\\\n10003\\"}"}}',
    '{"message":{}}\n{}\n飞书报\n10003\n{}\n{{}}',
  ],
  ['one that is only sent', '{"msg_type":"text","content":"{\\"text\\":\\"飞书报 10003\\"}"}', null],
  ['JSON in a string', '{"body":"{\\"code\\":10003,\\"msg\\":\\"invalid param\\"}"}', null],
  ['words in paragraphs', '<div><p>飞书报 &lt;<b>10003</b>&gt;</p></div>', '\n\n飞书报 <10003>\n\n'],
  ['elements of XML', '<xml><code>10003</code><body>a b</body></xml>', null],
  ['nothing', 'plain & simple 100%', 'plain & simple 100%'],
])('%s', (_, wrapped, peeled) => {
  expect(open(wrapped).text).toBe(peeled ?? wrapped)
})

test('spans point at what was written', () => {
  const wrapped = '{&quot;code&quot;:99991672}'
  const passage = open(wrapped)
  const at = passage.text.indexOf('99991672')
  const { start, end } = originalSpan(passage, at, at + 8)
  expect(wrapped.slice(start - 100, end - 100)).toBe('99991672')
})

test('spans point into base64', () => {
  const wrapped = 'x: eyJjb2RlIjo5OTk5MTY3MiwibXNnIjoi6ZSZ6K+vIn0='
  const passage = open(wrapped)
  const at = passage.text.indexOf('99991672')
  const { start, end } = originalSpan(passage, at, at + 8)
  expect(wrapped.slice(start - 100, end - 100)).toBe('o5OTk5MTY3M')
})

test('places never go back and stay inside', () => {
  const piece = fc.constantFrom(
    '&quot;',
    '&amp;quot;',
    '%22',
    '%2522',
    'eyJjb2RlIjoi6ZSZ6K+vIn0=',
    ',"{""a"": """"}",',
    '\\u0022',
    'a',
    '\n',
    'web-1 | ',
    '> ',
    '"',
    '{"text":"a 100\\n',
    '\\u12',
    '"}',
    '<p>',
    '</p>',
    '&lt;',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { places, text: peeled } = open(text)
      if (places === null) return
      expect(places.length).toBe(peeled.length + 1)
      for (let at = 1; at < places.length; at++) expect(places[at]).toBeGreaterThanOrEqual(places[at - 1] ?? 0)
      expect(places.at(-1)).toBeLessThanOrEqual(text.length)
    }),
  )
})
