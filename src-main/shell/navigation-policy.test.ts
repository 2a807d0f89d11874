/** Pages go to our own pages only, whoever asks and however the address is written. */
import { describe, expect, test, vi } from 'vitest'
import { guardNavigation, isOwnPage, pageUrl } from './navigation-policy.ts'

type Listener = (...args: readonly never[]) => void
const { app } = vi.hoisted(() => ({ app: { on: vi.fn<(event: string, listener: unknown) => void>() } }))
vi.mock('electron', () => ({ app, protocol: {} }))

/** Creates a web contents the way Electron announces one, and returns what was hung on it. */
const createContents = () => {
  const listeners = new Map<string, Listener>()
  let openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  app.on.mockReset()
  guardNavigation(() => undefined)
  const created = app.on.mock.calls.find(([event]) => event === 'web-contents-created')?.[1] as Listener
  const contents = {
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler
    },
  }
  created(...([{}, contents] as unknown as never[]))
  const attempt = (event: string, url: string, isMainFrame: boolean) => {
    const preventDefault = vi.fn()
    listeners.get(event)?.(...([{ url, isMainFrame, preventDefault }] as unknown as never[]))
    return preventDefault.mock.calls.length > 0 ? 'denied' : 'allowed'
  }
  return { attempt, openWindow: (url: string) => openWindow({ url }) }
}

const foreign = [
  'app://errdex',
  'app://errdex/',
  'app://errdex/index.html?x',
  'app://errdex/index.html#x',
  'app://errdex/index.html/',
  'app://errdex/INDEX.HTML',
  'app://errdex.example/index.html',
  'app://errdex@example.com/index.html',
  'app://example/index.html',
  'app://errdex:1/index.html',
  'APP://errdex/index.html',
  'http://errdex/index.html',
  'https://example.com/',
  'https://app://errdex/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://errdex/x',
  'about:blank',
  'view-source:app://errdex/index.html',
  'devtools://devtools/bundled/inspector.html',
  '',
]

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  test.each(foreign)('to %j is denied', (url) => {
    expect(isOwnPage(url)).toBe(false)
    expect(createContents().attempt(event, url, true)).toBe('denied')
  })
  test('to our own page is allowed in the window, not in a frame', () => {
    const { attempt } = createContents()
    expect(attempt(event, pageUrl('index.html'), true)).toBe('allowed')
    expect(attempt(event, pageUrl('index.html'), false)).toBe('denied')
  })
})

test('webviews and new windows are denied, also for our own page', () => {
  const { attempt, openWindow } = createContents()
  expect(attempt('will-attach-webview', '', true)).toBe('denied')
  expect(openWindow(pageUrl('index.html'))).toEqual({ action: 'deny' })
})
