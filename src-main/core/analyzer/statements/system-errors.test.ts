/** Errors of the operating system's are told from codes that a service answered. */
import { expect, test } from 'vitest'
import { diagnose, shippedCatalog } from '../../../corpus/shipped-analyzer.ts'

const codes = [
  ...new Set(shippedCatalog.entries.filter(({ code }) => /^1[01]\d{3}$/.test(code)).map(({ code }) => code)),
]

test.each([
  (code: string) =>
    `飞书 webhook 发送失败: HTTPSConnectionPool(host='open.feishu.cn', port=443): Max retries exceeded with url: /open-apis/bot/v2/hook/x (Caused by NewConnectionError: [Errno ${code}] getaddrinfo failed)`,
  (code: string) => `飞书 SDK socket error ${code} 连接被重置 open.feishu.cn`,
  (code: string) => `getaddrinfo open.feishu.cn failed with error ${code}`,
  (code: string) => `System.Net.Sockets.SocketException (${code}): 不知道这样的主机。 (open.feishu.cn:443)`,
])('no number that the system gives is a code: %s', (render) => {
  expect(codes.filter((code) => diagnose(render(code)).findings.length > 0)).toEqual([])
})

test('a code behind the service is one though a socket is named', () => {
  const text = 'socket closed, feishu returned code 11232'
  expect(diagnose(text).findings.map(({ candidates }) => candidates[0]?.code)).toEqual(['11232'])
})
