/** Links and arguments from outside: the two forms are read, nothing else is, and nothing throws. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDestination } from '../../src-preload/model/companion.ts'
import { readArguments } from './arguments.ts'
import { readDeepLink } from './deep-link.ts'

test.each([
  ['errdex://code/feishu/99991672', { view: 'entry', id: 'feishu/99991672' }],
  ['ERRDEX://code/feishu/40001~2', { view: 'entry', id: 'feishu/40001~2' }],
  ['errdex://code/my-table/E%2D7', { view: 'entry', id: 'my-table/E-7' }],
  ['errdex://search?q=%E6%9D%83%E9%99%90', { view: 'search', text: '权限' }],
  ['errdex://search/?q=rate+limit', { view: 'search', text: 'rate limit' }],
])('%s', (link, destination) => expect(readDeepLink(link)).toEqual(destination))

test.each([
  '',
  'errdex:',
  'errdex://',
  'errdex://code',
  'errdex://code/feishu',
  'errdex://code/feishu/',
  'errdex://code/feishu/1/2',
  'errdex://code/Feishu/1',
  'errdex://code/../1',
  'errdex://code/../../etc/passwd',
  'errdex://code/feishu/../1',
  'errdex://code/feishu/1?x',
  'errdex://code/feishu/%',
  'errdex://code/feishu/%00',
  'errdex://code/feishu/1%0A2',
  `errdex://code/feishu/${'9'.repeat(101)}`,
  'errdex://user:secret@code/feishu/1',
  'errdex://code:99/feishu/1',
  'errdex://settings',
  'errdex://search',
  'errdex://search?q=',
  'errdex://search/other?q=1',
  `errdex://search?q=${'a'.repeat(501)}`,
  `errdex://search?q=a&z=${'b'.repeat(2_000)}`,
  'https://code/feishu/1',
  'file:///etc/passwd',
  'javascript:alert(1)',
])('%j is not ours', (link) => expect(readDeepLink(link)).toBeNull())

test('any text gives null or a destination of the contract', () => {
  const link = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }).map((text) => `errdex://code/${text}`),
    fc.string().map((text) => `errdex://search?q=${text}`),
    fc.webUrl().map((url) => url.replace(/^https?/, 'errdex')),
  )
  fc.assert(
    fc.property(link, (text) => {
      const destination = readDeepLink(text)
      if (destination !== null) expect(isDestination(destination)).toBe(true)
    }),
  )
})

test('arguments: switches of ours, a link, and nothing of anybody else', () => {
  expect(readArguments(['electron.exe', '--user-data-dir=/tmp/x', '--quick'])).toEqual({
    quick: true,
    region: false,
    hidden: false,
    destination: null,
    paths: ['electron.exe'],
  })
  expect(readArguments(['app', '--region']).region).toBe(true)
  const { hidden, destination } = readArguments(['app', '--hidden', 'errdex://code/turing/1405', '--lang=zh-CN'])
  expect(hidden).toBe(true)
  expect(destination).toEqual({ view: 'entry', id: 'turing/1405' })
  expect(readArguments([7, null, {}, '--quickly', 'errdex://x'])).toEqual({
    quick: false,
    region: false,
    hidden: false,
    destination: null,
    paths: [],
  })
  expect(readArguments(['C:\\logs\\网关.log', '', 'https://x', '-x', 'b.log']).paths).toEqual([
    'C:\\logs\\网关.log',
    'b.log',
  ])
  expect(readArguments([...Array(100).fill('x'), '--quick']).quick).toBe(false)
})

test('a file named by its address is its path; an address of another machine or of the web is none', () => {
  const { paths } = readArguments([
    'app',
    'file:///logs/%E7%BD%91%E5%85%B3.log',
    'file://host/x%2Fy',
    'https://x.test/a.log',
    'FILE:///logs/b.log',
  ])
  expect(paths.map((path) => path.replaceAll('\\', '/').replace(/^[A-Z]:/, ''))).toEqual([
    'app',
    '/logs/网关.log',
    '/logs/b.log',
  ])
})
