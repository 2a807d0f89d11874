/** Mails as programs save them: their words whatever the encoding, each once, and what is attached; a log is none. */
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { fileForm, isMail } from './file-encoding.ts'
import { openMail } from './mail-text.ts'

const error = '{"code":99991672,"msg":"Access denied"}'
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
const head =
  'Received: from a by b\r\n\tid 7; Fri, 27 Nov 2026 15:45:01 +0800\r\nFrom: =?UTF-8?B?5byg5LiJ?= <a@example.com>\r\nSubject: =?gb2312?B?sai07Q==?=\r\n =?utf-8?Q?=E6=B1=82_help?=\r\nMIME-Version: 1.0\r\n'
const mail = (rest: string) => strToU8(`${head}${rest}`)
const open = async (bytes: Uint8Array) =>
  (await openMail('a.eml', bytes)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
const told = 'Subject: 报错求 help\nFrom: 张三 <a@example.com>\n\n'

test.each([
  [
    'base64',
    `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`报错：${error}`)}`,
  ],
  [
    'quoted',
    `Content-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=B1=A8=B4=ED=A3=BA${error.replace('"msg"', '=\r\n"msg"')}`,
  ],
  ['as it is', `Content-Type: text/plain; charset=utf-8\r\n\r\n报错：${error}`],
])('a body in %s', async (_, rest) => {
  expect(isMail(mail(rest).subarray(0, 4_096))).toBe(true)
  expect(await open(mail(rest))).toEqual([['a.eml', `${told}报错：${error}`]])
})

test('of several forms the plainest is told, of HTML its words; files come behind under their names', async () => {
  const html = `<html><head><style>p{}</style></head><body><p>报错：</p><p>${error.replaceAll('"', '&quot;')}</p></body></html>`
  const htmlPart = `Content-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`
  const either = (plain: string) =>
    `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--in\r\n${htmlPart}--in--\r\n`
  const all = (plain: string) =>
    mail(
      `Content-Type: multipart/mixed;\r\n boundary="a=b"\r\n\r\nold\r\n--a=b\r\n${either(plain)}--a=b\r\nContent-Type: text/plain; name="=?utf-8?B?5pel5b+XLmxvZw==?="\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('line')}\r\n--a=b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''%E5%9B%BE.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('png')}\r\n--a=b--\r\nrest`,
    )
  expect(await open(all(error))).toEqual([
    ['a.eml', `${told}${error}`],
    ['a.eml/日志.log', 'line'],
    ['a.eml/图.png', 'png'],
  ])
  expect((await open(all(' ')))[0]).toEqual(['a.eml', `${told}报错：\n${error}`])
})

test.each([
  ['a log', '2026-11-27 15:42:08 ERROR received: x\nMessage-ID: 7\n'],
  ['an answer over HTTP', `HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n${error}`],
  ['its headers alone', `Content-Type: application/json\nDate: Fri, 27 Nov 2026\nX-Tt-Logid: 2026\n\n${error}`],
  ['YAML', 'from: a\nsubject: b\nlist:\n  - c\n'],
])('%s is no mail', (_, text) => {
  expect([isMail(strToU8(text)), fileForm(strToU8(text))]).toEqual([false, 'text'])
})

test('whatever stands in one, nothing is thrown and its words come first', async () => {
  const piece = fc.constantFrom(
    ...head.split(/(?<=\r\n)/),
    '--in\r\n',
    '--in--',
    '\r\n',
    'Content-Type: multipart/mixed; boundary=in\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    'A',
    '=',
    '=?x?q?=ff?=',
    '\u00ff',
    '<p',
    'Content-Type: message/rfc822\r\n',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      expect((await openMail('a.eml', strToU8(pieces.join(''))))[0]?.name).toBe('a.eml')
    }),
  )
})
