/** The global shortcut where it works, is taken, lies, throws, or cannot be had (Wayland). */
import { expect, test } from 'vitest'
import { readDesktopSession } from './desktop-session.ts'
import { createShortcut } from './shortcut.ts'

const createFake = (register: (accelerator: string) => boolean, lies = false) => {
  const held = new Map<string, () => void>()
  return {
    held,
    globalShortcut: {
      register: (accelerator: string, callback: () => void) => {
        const given = register(accelerator)
        if (given && !lies) held.set(accelerator, callback)
        return given
      },
      unregister: (accelerator: string) => void held.delete(accelerator),
      isRegistered: (accelerator: string) => held.has(accelerator),
    },
  }
}

const accelerator = 'CommandOrControl+Shift+E'

test('a press opens, a change lets the old one go, none leaves nothing', () => {
  const { held, globalShortcut } = createFake(() => true)
  let presses = 0
  const shortcut = createShortcut({ globalShortcut, supported: true, onPress: () => (presses += 1) })
  shortcut.set(accelerator)
  held.get(accelerator)?.()
  expect([presses, shortcut.status()]).toEqual([1, 'active'])
  shortcut.set('Alt+F9')
  expect([...held.keys()]).toEqual(['Alt+F9'])
  shortcut.set('')
  expect([held.size, shortcut.status()]).toEqual([0, 'none'])
})

test('while another is recorded the shortcut does not fire, and comes back', () => {
  const { held, globalShortcut } = createFake(() => true)
  const shortcut = createShortcut({ globalShortcut, supported: true, onPress: () => {} })
  shortcut.set(accelerator)
  shortcut.suspend(true)
  expect([held.size, shortcut.status()]).toEqual([0, 'active'])
  shortcut.suspend(false)
  expect([...held.keys()]).toEqual([accelerator])
  shortcut.end()
  expect(held.size).toBe(0)
})

test.each([
  ['taken by another program', createFake(() => false)],
  ['said to be ours and not', createFake(() => true, true)],
  [
    'a key the system does not know',
    createFake(() => {
      throw new TypeError('conversion failure')
    }),
  ],
])('refused: %s', (_case, { globalShortcut }) => {
  const shortcut = createShortcut({ globalShortcut, supported: true, onPress: () => {} })
  shortcut.set(accelerator)
  expect(shortcut.status()).toBe('refused')
})

test('unsupported: nothing is tried', () => {
  const { globalShortcut } = createFake(() => {
    throw new Error('tried')
  })
  const shortcut = createShortcut({ globalShortcut, supported: false, onPress: () => {} })
  shortcut.set(accelerator)
  expect(shortcut.status()).toBe('unsupported')
})

test('desktops: Wayland hides the clipboard from the background, and some of its desktops have no shortcuts', () => {
  const wayland = { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'sway' }
  expect(readDesktopSession('linux', wayland, '')).toEqual({
    platform: 'linux',
    clipboardInBackground: false,
    globalShortcuts: false,
  })
  expect(readDesktopSession('linux', { ...wayland, XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, '').globalShortcuts).toBe(
    true,
  )
  expect(readDesktopSession('linux', wayland, 'x11').clipboardInBackground).toBe(true)
  expect(readDesktopSession('linux', { XDG_SESSION_TYPE: 'x11' }, '').globalShortcuts).toBe(true)
  for (const platform of ['darwin', 'win32'] as const)
    expect(readDesktopSession(platform, wayland, '')).toMatchObject({
      clipboardInBackground: true,
      globalShortcuts: true,
    })
})
