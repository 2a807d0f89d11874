/** The browser host, asked by a browser, by other pages, by other programs, and by a hostile network. */
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createListeners, type Listeners } from './listeners.ts'
import { type HttpHost, serveHttp } from './serve-http.ts'
import { securityHeaders, servePage } from './window-files.ts'

let host: HttpHost
let listeners: Listeners
let lines: string[]
let calls: (readonly [string, readonly unknown[]])[]

beforeEach(async () => {
  listeners = createListeners()
  lines = []
  calls = []
  host = await serveHttp({
    gate: async (channel, args) => {
      calls.push([channel, args])
      if (channel === 'app:fail') return { ok: false, error: 'failed' }
      return channel === 'app:refuse' ? { ok: false, error: 'refused' } : { ok: true, value: { echo: args } }
    },
    answerFile: (path) => (path === '/index.html' ? servePage('page') : { ...servePage('none'), status: 404 }),
    listeners,
    refusal: 'through the link only',
    log: (line) => lines.push(line),
  })
})
afterEach(() => host.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const address = () => new URL(host.link)
const fetchRaw = (method: string, path: string, headers: Record<string, string> = {}, body = '') =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = address()
    const request = ask({ hostname, port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })

/** What a browser sends from our own page. */
const enter = async () => {
  const answer = await fetchRaw('GET', address().pathname, { 'sec-fetch-site': 'none' })
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { cookie, origin: address().origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
}

test('the link opens a session once and leads to a clean address', async () => {
  const first = await fetchRaw('GET', address().pathname, { 'sec-fetch-site': 'none' })
  expect([first.status, first.headers.location]).toEqual([303, '/index.html'])
  expect(first.headers['set-cookie']?.[0]).toMatch(/^errdex-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const second = await fetchRaw('GET', address().pathname, { 'sec-fetch-site': 'none' })
  expect([second.status, second.headers['set-cookie'], second.body]).toEqual([403, undefined, 'through the link only'])
})

test('with the session, pages and requests are answered', async () => {
  const headers = await enter()
  expect((await fetchRaw('GET', '/index.html', headers)).body).toBe('page')
  const answer = await fetchRaw('POST', '/request/catalog:browse', headers, '[{"text":"飞书"}]')
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { value: { echo: [{ text: '飞书' }] } }])
  expect(calls).toEqual([['catalog:browse', [{ text: '飞书' }]]])
})

test('what the gate refuses or fails at tells the caller only that', async () => {
  const headers = await enter()
  const refused = await fetchRaw('POST', '/request/app:refuse', headers, '[]')
  const failed = await fetchRaw('POST', '/request/app:fail', headers, '[]')
  expect([refused.status, refused.body, failed.status, failed.body]).toEqual([
    400,
    '{"error":"refused"}',
    500,
    '{"error":"failed"}',
  ])
})

describe('without the session nothing is reachable', () => {
  const paths = ['/', '/index.html', '/notices', '/request/app:describe', '/enter/', '/enter/x', '/favicon.ico']
  const forged = ['', 'errdex-1=x', 'errdex=', 'errdex-0=; errdex-0=', `x=${'y'.repeat(4_000)}`]
  test.each(paths)('GET and POST %s', async (path) => {
    for (const cookie of forged) {
      const headers = { cookie, origin: address().origin, 'content-type': 'application/json' }
      expect((await fetchRaw('GET', path, headers)).status).toBe(403)
      expect((await fetchRaw('POST', path, headers, '[]')).status).toBe(403)
    }
    expect(calls).toEqual([])
    expect(lines).toHaveLength(forged.length * 2)
  })
})

describe('even with the session, requests that are not from our own page are refused', () => {
  const others: readonly (readonly [string, Record<string, string>])[] = [
    ['a rebound name', { host: 'errdex.example' }],
    ['localhost, which is another origin', { host: 'localhost' }],
    ['a page of another site', { origin: 'https://example.com' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
  ]
  test.each(others)('%s', async (_who, change) => {
    const headers = { ...(await enter()), ...change }
    expect((await fetchRaw('POST', '/request/app:describe', headers, '[]')).status).toBe(403)
    expect((await fetchRaw('GET', '/index.html', headers)).status).toBe(403)
    expect((await fetchRaw('GET', '/notices', headers)).status).toBe(403)
    expect(calls).toEqual([])
  })
  test('a form without an origin, or typed by the person', async () => {
    const { origin: _origin, ...headers } = await enter()
    expect((await fetchRaw('POST', '/request/app:describe', headers, '[]')).status).toBe(403)
    const typed = { ...(await enter()), ...headers, 'sec-fetch-site': 'none' }
    expect((await fetchRaw('POST', '/request/app:describe', typed, '[]')).status).toBe(403)
  })
})

test.each([
  ['another type', 'text/plain', '[]'],
  ['no JSON', 'application/json', '[1'],
  ['no list', 'application/json', '{"length":0}'],
  ['more than the limit', 'application/json', `["${'x'.repeat(5 * 1024 * 1024)}"]`],
])('a body with %s never reaches the gate', async (_what, type, body) => {
  const headers = { ...(await enter()), 'content-type': type }
  const answer = await fetchRaw('POST', '/request/app:describe', headers, body).catch(() => null)
  expect(answer?.status ?? 400).toBe(400)
  expect(calls).toEqual([])
})

test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not answered', async (method) => {
  expect((await fetchRaw(method, '/index.html', await enter())).status).toBe(405)
})

test('every answer carries the security headers and is not kept by the browser', async () => {
  const headers = await enter()
  const answers = await Promise.all([
    fetchRaw('GET', '/index.html', headers),
    fetchRaw('GET', '/nothing', headers),
    fetchRaw('GET', '/index.html'),
    fetchRaw('PUT', '/index.html', headers),
    fetchRaw('POST', '/request/app:describe', headers, '[]'),
  ])
  for (const answer of answers) {
    expect(answer.headers).toMatchObject({
      ...securityHeaders,
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test('notices reach every listening window, and a window that left is forgotten', async () => {
  const headers = await enter()
  const { hostname, port } = address()
  const received = new Promise<string>((resolve) => {
    const request = ask({ hostname, port, path: '/notices', headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
        if (text.includes('data:')) resolve(text)
        else listeners.notify('problem:raised', { key: 'a\nb', values: {} })
      })
    })
    request.end()
  })
  expect(await received).toBe(': open\n\nevent: problem:raised\ndata: [{"key":"a\\nb","values":{}}]\n\n')
})

test('it listens on this machine only', async () => {
  const elsewhere = Object.values((await import('node:os')).networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  const reachable = await Promise.all(
    elsewhere.map(
      ({ address: ip }) =>
        new Promise<boolean>((resolve) => {
          const socket = connect({ host: ip, port: Number(address().port), timeout: 1_000 })
          socket
            .once('connect', () => resolve(true))
            .once('error', () => resolve(false))
            .once('timeout', () => resolve(false))
          socket.unref()
        }),
    ),
  )
  expect(address().hostname).toBe('127.0.0.1')
  expect(reachable.filter(Boolean)).toEqual([])
})
