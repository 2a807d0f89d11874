/** Around a service's words: quotation marks, labels, stacks and the writer's own sentence. */
import { expect, test } from 'vitest'
import { shippedCatalog, shippedEngine } from '../../../shipped.fixture.ts'
import { isPhrase, saidWords } from './said-words.ts'

test.each([
  ['提示 Talent not exist;可是这个人才上周刚入职', 'Talent not exist'],
  ['Record not found`;这是飞书项目的问题还是我这边的?', 'Record not found'],
  ['Internal Error`.', 'Internal Error'],
  ['メッセージ:Forbidden;Bot はベースの共同編集者に追加済みです', 'Forbidden'],
  ['Assistant thread not exist (status=400', 'Assistant thread not exist'],
  [
    '(ip 203.0.113.77 is denied by app setting). We did not change anything.',
    'ip 203.0.113.77 is denied by app setting',
  ],
  ['Incorrect domain name Traceback (most recent call last):', 'Incorrect domain name'],
  ['err: invalid request body: not json', 'invalid request body: not json'],
  ['发送ptt消息参数错误', '发送ptt消息参数错误'],
  ['params error, msg_type need', 'params error, msg_type need'],
  ['One of the following scopes is required: [im:chat]', 'One of the following scopes is required: [im:chat]'],
])('%s', (sentence, said) => {
  expect(saidWords(sentence)).toBe(said)
})

test.each(['Log ID: 2026', '15qps', 'and 1108', 'then 99991677', 'today', 'all the time?', 'trace_id=tur_ff00aa11'])(
  '%s is no message',
  (text) => {
    expect(isPhrase(text)).toBe(false)
  },
)

test('words of every documented message stay whole', () => {
  for (const { id, message } of shippedCatalog.entries)
    if (!/[\u4e00-\u9fff`]/.test(message)) expect([id, saidWords(message)]).toEqual([id, message.trim()])
})

test('every message that a person quotes in a Chinese sentence is told without the sentence', () => {
  const wrong: string[] = []
  let found = 0
  for (const { service, code, message } of shippedCatalog.entries) {
    if (!/^[A-Za-z][A-Za-z ]{10,60}[a-z]$/.test(message)) continue
    const product =
      service === 'turing'
        ? '图灵'
        : service === 'feishu-hire'
          ? '飞书招聘'
          : service === 'feishu-project'
            ? '飞书项目'
            : '飞书'
    const [finding] = shippedEngine.diagnose(
      `客户说${product}接口报 ${code}，提示 ${message}；麻烦看一下是谁的问题`,
    ).findings
    if (finding === undefined || finding.message === null || finding.candidates[0]?.code !== code) continue
    found++
    if (finding.message !== message) wrong.push(`${code}: ${finding.message}`)
  }
  expect(found).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
