/** What is left behind is given back by two collections, each when nobody has asked anything for a while. */
import { setTimeout as wait } from 'node:timers/promises'
import { cachedDataVersionTag } from 'node:v8'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collect, createGiveBack } from './give-back.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a call puts it off; nothing is done where nothing was wanted', () => {
  const work = vi.fn()
  const giveBack = createGiveBack(work)
  giveBack.busy()
  vi.advanceTimersByTime(10_000)
  expect(work).not.toHaveBeenCalled()
  giveBack.want()
  for (let call = 0; call < 5; call++) {
    vi.advanceTimersByTime(1_900)
    giveBack.busy()
  }
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(5_900)
  giveBack.busy()
  vi.advanceTimersByTime(5_900)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(work).toHaveBeenCalledTimes(2)
})

test('what was made and let go of is given back', async () => {
  vi.useRealTimers()
  const left = new WeakRef(Array.from({ length: 1_000 }, (_, place) => ({ place })))
  await wait(1)
  const before = cachedDataVersionTag()
  collect()
  expect(left.deref()).toBeUndefined()
  // What was compiled before is still taken.
  expect(cachedDataVersionTag()).toBe(before)
})
