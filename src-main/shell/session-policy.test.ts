/** Every session, the first and any later one: no permission, no address but our own. */
import { describe, expect, test, vi } from 'vitest'
import { guardSessions, isLocalAddress } from './session-policy.ts'

const { app, switches } = vi.hoisted(() => {
  const switches: string[] = []
  const commandLine = {
    appendSwitch: (name: string, value = '') => switches.push(`${name}=${value}`),
    getSwitchValue: () => 'AFeature',
  }
  return { switches, app: { commandLine, on: vi.fn<(event: string, listener: (session: unknown) => void) => void>() } }
})
vi.mock('electron', () => ({ app, protocol: {} }))

const createSession = (log: (line: string) => void = () => undefined) => {
  app.on.mockReset()
  guardSessions(log)
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  app.on.mock.calls.find(([event]) => event === 'session-created')?.[1](session)
  return session
}

test('permissions, checks and devices are denied, whatever they are called', () => {
  const session = createSession()
  const decide = vi.fn()
  session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'anything', decide)
  expect(decide.mock.calls).toEqual([[false]])
  expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'anything')).toBe(false)
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false)
})

const foreign = [
  'https://example.com/a?secret=1',
  'http://127.0.0.1:1/',
  'ws://example.com/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'app://example/',
  'app://errdex.example/',
  'app://errdex:1/',
  'chrome-extension://x/',
  'blob:https://example.com/x',
  'not an address',
  '',
]

describe('requests', () => {
  test.each(foreign)('%j is cancelled, and the log names its origin only', (url) => {
    const lines: string[] = []
    const decide = vi.fn()
    createSession((line) => lines.push(line)).webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel: true }]])
    expect(lines.join()).not.toContain('secret')
    expect(lines).toHaveLength(1)
  })
  test.each(['app://errdex/index.html', 'data:image/svg+xml,x', 'devtools://devtools/x'])('%s passes', (url) => {
    expect(isLocalAddress(url)).toBe(true)
  })
})

test('Chromium looks no name up, asks no proxy, and fetches no dictionary', () => {
  const session = createSession()
  expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]])
  expect(session.setSpellCheckerLanguages.mock.calls).toEqual([[[]]])
  expect(switches).toEqual(expect.arrayContaining(['host-resolver-rules=MAP * ~NOTFOUND', 'no-proxy-server=']))
})

test('features that a person starts it with are kept beside its own', () => {
  createSession()
  expect(switches).toContainEqual(expect.stringMatching(/^enable-features=AFeature,\w/))
})
