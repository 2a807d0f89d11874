/** The offer's card: one at a time, never taking the focus, gone when dismissed or when its page forgets to. */
import { expect, test } from 'vitest'
import { createOfferWindow } from './offer-window.ts'
import { hasTrayHost } from './tray-host.ts'

const setUp = () => {
  const seen: string[] = []
  const timers = new Set<() => void>()
  const ready: (() => void)[] = []
  let made = 0
  const offers = createOfferWindow({
    create: () => {
      const name = `card ${++made}`
      let destroyed = false
      return {
        setBounds: () => seen.push(`${name} placed`),
        showInactive: () => seen.push(`${name} shown`),
        once: (_event: string, listener: () => void) => ready.push(listener),
        isDestroyed: () => destroyed,
        destroy: () => {
          destroyed = true
          seen.push(`${name} gone`)
        },
      } as never
    },
    place: () => ({ tray: null, area: { x: 0, y: 0, width: 1440, height: 900 }, atTop: true }),
    wait: (_milliseconds, then) => {
      timers.add(then)
      return () => timers.delete(then)
    },
  })
  return { offers, seen, timers, ready }
}

test('shown once its page is drawn; a second offer replaces the first', () => {
  const { offers, seen, ready } = setUp()
  offers.show({ kind: 'stays-in-tray' })
  offers.show({ kind: 'stays-in-tray' })
  for (const draw of ready) draw()
  expect(seen).toEqual(['card 1 placed', 'card 1 gone', 'card 2 placed', 'card 2 shown'])
  expect(offers.current()).toEqual({ kind: 'stays-in-tray' })
})

test('dismissed, nothing is left: no window, no timer, no offer', () => {
  const { offers, seen, timers } = setUp()
  offers.show({ kind: 'stays-in-tray' })
  offers.dismiss()
  offers.dismiss()
  expect(seen).toEqual(['card 1 placed', 'card 1 gone'])
  expect([timers.size, offers.current()]).toEqual([0, null])
})

test('a page that does not dismiss itself is dismissed', () => {
  const { offers, timers } = setUp()
  offers.show({ kind: 'stays-in-tray' })
  for (const then of [...timers]) then()
  expect(offers.current()).toBeNull()
})

test('a tray is counted on where somebody shows it', async () => {
  const answering = (answer: string | null) => async () => answer
  expect(await hasTrayHost('win32', answering(null))).toBe(true)
  expect(await hasTrayHost('darwin', answering(null))).toBe(true)
  expect(await hasTrayHost('linux', answering('(true,)\n'))).toBe(true)
  expect(await hasTrayHost('linux', answering('(false,)\n'))).toBe(false)
  expect(await hasTrayHost('linux', answering(null))).toBe(false)
})
