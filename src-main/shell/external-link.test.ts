/** Plain https links open, everything that could do more does not. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openLink, readLink } from './external-link.ts'

const { openExternal } = vi.hoisted(() => ({ openExternal: vi.fn<(url: string) => Promise<void>>() }))
vi.mock('electron', () => ({ shell: { openExternal } }))
beforeEach(() => {
  openExternal.mockReset().mockResolvedValue()
})

test.each([
  'https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code',
  'https://open.feishu.cn/document?lang=zh-CN#a',
  'https://open.feishu.cn/%E6%96%87%E6%A1%A3',
  'https://例子.example/',
])('%s opens', async (link) => {
  expect(await openLink(link)).toEqual({ ok: true, value: null })
  expect(openExternal.mock.calls).toEqual([[new URL(link).href]])
})

const schemes = [
  'http',
  'ftp',
  'file',
  'javascript',
  'data',
  'vbscript',
  'blob',
  'app',
  'devtools',
  'chrome',
  'about',
  'mailto',
]
const programs = [
  'ms-msdt',
  'ms-officecmd',
  'search-ms',
  'ms-settings',
  'shell',
  'smb',
  'ssh',
  'steam',
  'tel',
  'x-apple.systempreferences',
]
const writings = (scheme: string) => [
  `${scheme}:x`,
  `${scheme}://a.example/`,
  `${scheme.toUpperCase()}://a.example/`,
  ` ${scheme}:x`,
]
const hidden = [
  'https://user@open.feishu.cn/',
  'https://user:password@open.feishu.cn/',
  'https://open.feishu.cn@a.example/',
  'https://:@open.feishu.cn:1/',
  'https://open.feishu.cn:8443/',
  'https://localhost/',
  'https://router/',
  'https://[::1]/',
  'https://open.feishu.cn\\@a.example/',
  'https:\\\\a.example/',
  'https://open.feishu.cn/\0',
  'https://open.feishu.cn/\u202e',
  'https://open.feishu.cn/\r\nx',
  'https://open.feishu.cn/a b',
  'https://open.feishu.cn/\u00ad',
  '\thttps://open.feishu.cn/',
  'https://open.feishu.cn/\ud800',
  `https://open.feishu.cn/${'x'.repeat(2_000)}`,
  'https://',
  'https:///',
  'https:',
  '//open.feishu.cn/',
  'open.feishu.cn',
  '\\\\server\\share',
  'C:\\Windows\\System32\\calc.exe',
  '/etc/passwd',
  '',
]

describe('does not open', () => {
  test.each([...schemes, ...programs].flatMap(writings).concat(hidden))('%j', async (link) => {
    expect(readLink(link)).toBe(null)
    expect(await openLink(link)).toMatchObject({ ok: false, problem: { key: 'link.refused' } })
    expect(openExternal).not.toHaveBeenCalled()
  })
})

test('a system without a browser is a problem, not an exception', async () => {
  openExternal.mockRejectedValue(new Error('no handler'))
  expect(await openLink('https://open.feishu.cn/')).toMatchObject({ ok: false, problem: { key: 'link.not-opened' } })
})
