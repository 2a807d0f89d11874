/** The fixed map serves what is in it, byte for byte, and nothing that is not. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type AnswerFile, contentSecurityPolicy, securityHeaders, serveFiles, servePage } from './window-files.ts'

let answer: AnswerFile
let folder: string

beforeAll(() => {
  const outer = mkdtempSync(join(tmpdir(), 'errdex-files-'))
  folder = join(outer, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outer, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/a.js'), 'a')
  writeFileSync(join(folder, 'assets/a.css'), 'b')
  writeFileSync(join(folder, 'assets/a.bin'), 'c')
  answer = serveFiles(folder)
})

test.each([
  ['/index.html', '<!doctype html>', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'a', 'text/javascript; charset=utf-8'],
  ['/assets/a.css', 'b', 'text/css; charset=utf-8'],
  ['/assets/a.bin', 'c', 'application/octet-stream'],
])('%s is served with its type and the security headers', (path, body, type) => {
  const { status, headers, body: bytes } = answer(path)
  expect([status, new TextDecoder().decode(bytes), headers['content-type']]).toEqual([200, body, type])
  expect(headers).toMatchObject(securityHeaders)
})

test('only files whose names change with their content may be kept by a browser', () => {
  expect(answer('/assets/a.js').headers['cache-control']).toContain('immutable')
  expect(answer('/index.html').headers).not.toHaveProperty('cache-control')
  expect(answer('/assets/none.js').headers).not.toHaveProperty('cache-control')
})

/** Ways out of the folder, or to a file by another name. */
const steps = ['..', '%2e%2e', '.%2e', '%252e%252e', '..;', '....', '.', '%00', '..\\', '%5c..', '．．']
const ends = ['secret.txt', 'index.html', 'secret.txt%00.html', 'index.html?x', 'index.html#x', 'INDEX.HTML', 'assets']
const odd = steps.flatMap((step) =>
  ends.flatMap((end) => [`/${step}/${end}`, `/assets/${step}/${end}`, `${step}/${end}`]),
)
const names = [
  '',
  '/',
  '//index.html',
  'index.html',
  '/assets',
  '/__proto__',
  '/constructor',
  '/index.html/',
  '/assets//a.js',
]

test.each([...odd, ...names])('%j is not found', (path) => {
  expect(answer(path).status).toBe(404)
})

test('a file that appears later is not served', () => {
  writeFileSync(join(folder, 'late.html'), 'late')
  expect(answer('/late.html').status).toBe(404)
})

test('what is not found, and pages that are no files, carry the same headers', () => {
  expect(answer('/nothing').headers).toMatchObject(securityHeaders)
  expect(servePage('<p>').headers).toMatchObject({ ...securityHeaders, 'content-type': 'text/html; charset=utf-8' })
})

test('the policy starts from nothing and allows no unsafe source', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|wasm/)
})
