// @vitest-environment happy-dom
/** Somebody at a window is told of once in a while, however much they do. */
import { afterEach, expect, test, vi } from 'vitest'
import { answer } from '../components.fixture.tsx'
import { tellPresence } from './tell-presence.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('signs of somebody are told, and again after a while', () => {
  vi.useFakeTimers()
  let told = 0
  answer('engine:wake', () => {
    told++
    return null
  })
  tellPresence()
  expect(told).toBe(0)
  for (const sign of ['focus', 'pointermove', 'keydown']) dispatchEvent(new Event(sign))
  expect(told).toBe(1)
  vi.advanceTimersByTime(30_000)
  expect(told).toBe(1)
  for (const sign of ['keydown', 'pointermove']) dispatchEvent(new Event(sign))
  expect(told).toBe(2)
})
