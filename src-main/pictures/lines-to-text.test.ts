/** Rows of a picture become lines; what only the edge of a window broke is one again. */
import { expect, test } from 'vitest'
import { linesToText } from './lines-to-text.ts'

const width = 8

/** Rows of letters eight pixels wide, each of its pieces beginning at a column. */
const textOf = (...rows: readonly (readonly (readonly [column: number, text: string])[])[]) =>
  linesToText(
    1000,
    400,
    rows.flatMap((row, index) =>
      row.map(([column, text]) => ({
        text,
        characters: Array.from(text, () => ({ at: 0, certainty: 1, lookalikes: [] })),
        box: {
          middle: { x: (column + text.length / 2) * width, y: 20 + index * 20 },
          length: text.length * width,
          thickness: 16,
          angle: 0,
        },
      })),
    ),
  ).text

const start = 'suggestions: https://open.feishu.cn/search?'
const rest = 'from=openapi&log_id=202306232231340470BE099FD1455696A7&code=18117'

test('an address goes on where its next part had no room', () => {
  expect(textOf([[0, start]], [[0, rest]])).toBe(start + rest)
})

test('in one column of a table as well', () => {
  const row = [
    [0, '10:24'],
    [12, start],
  ] as const
  expect(textOf(row, [[12, rest]])).toBe(`10:24\t${start}${rest}`)
})

test('around the middle of a window as well', () => {
  expect(textOf([[11, start]], [[0, rest]])).toBe(`${start}\n${rest}`)
  const more = 'https://open.feishu.cn/search?from=openapi&code='
  expect(textOf([[0, more]], [[0, '18117&lang=zh']], [[0, 'x'.repeat(48)]])).toBe(
    `${more}18117&lang=zh\n${'x'.repeat(48)}`,
  )
})

test.each([
  ['where there was room for it', [start], ['code=18117', `   ${'x'.repeat(80)}`]],
  [
    'where a sentence follows',
    [start],
    ['请把上面的链接发给我们，我们会尽快处理这个问题并回复您，谢谢您的耐心等待与支持理解'],
  ],
  ['where another address follows', [`${start}from=a`], [`https://open.feishu.cn/search?${'x'.repeat(40)}`]],
])('it ends %s', (_, above, below) => {
  expect(textOf(...[...above, ...below].map((text) => [[0, text]] as const))).toBe([...above, ...below].join('\n'))
})

test('a sentence goes on behind a blank where its next word had no room; the next field and the next line do not', () => {
  const above = "response:{code=4000, msg='bad"
  expect(textOf([[0, above]], [[0, "request', error=null}"]])).toBe(`${above} request', error=null}`)
  expect(textOf([[0, above]], [[0, "request', error=null}"]], [[0, 'x'.repeat(60)]])).toContain('bad\nrequest')
  expect(textOf([[0, 'the message of the api was bad']], [[0, 'code 4000']])).toContain('bad\ncode')
  expect(textOf([[0, 'the message of the api was bad']], [[0, 'Request was wrong']])).toContain('bad\nRequest')
})

test('names of fields are words of a sentence; their values begin lines of their own', () => {
  const above = 'code: 40184, msg: add department,'
  expect(textOf([[0, above]], [[0, 'parent_id must not equal']])).toBe(`${above} parent_id must not equal`)
  for (const field of ['log_id: 2024', 'request_id = a', 'app_id "cli_a"'])
    expect(textOf([[0, above]], [[0, field]])).toBe(`${above}\n${field}`)
})

test('a word that the edge of a window broke goes on at the margin, a line set further in begins with a word of its own', () => {
  const above = '2024-11-30 09:12:44.118 ERROR [http-nio-8080-exec-4] c.a.lark.Sync'
  expect(textOf([[0, above]], [[0, 'hronizer failed']])).toBe(`${above}hronizer failed`)
  expect(textOf([[0, above]], [[2, 'feishu api failed']])).toBe(`${above} feishu api failed`)
})

test('columns are told by tabs, and the numbers of lines that an editor shows are left out', () => {
  const row = (number: string, name: string, value: string) =>
    [
      [0, number],
      [5, name],
      [15, value],
    ] as const
  expect(textOf(row('41', 'code', '41013'), row('42', 'msg', 'no'))).toBe('code\t41013\nmsg\tno')
  expect(textOf(row('41', 'code', '41013'), row('50', 'msg', 'no'))).toBe('41 code\t41013\n50 msg\tno')
})

test('numbers of a list stay apart, numbers that the edge of a window broke do not', () => {
  expect(textOf([[0, '错误码']], [[0, '4101']], [[0, '2002']])).toBe('错误码\n4101\n2002')
  expect(textOf([[0, '{"code":999916']], [[0, '72,"msg":""}']])).toBe('{"code":99991672,"msg":""}')
})
