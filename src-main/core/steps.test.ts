/** Work in steps gives what the same work gives at once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../thoroughness.fixture.ts'
import { finishSteps, mapSteps, onceSteps, type Steps, sortSteps, stepSize } from './steps.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { size: 'max', maxLength: 4 * stepSize })

test('sorting in steps is sorting, stable and without touching the items', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const items = list.map((value, place) => ({ value, place }))
      const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value
      expect(finishSteps(sortSteps(items, byValue))).toEqual([...items].sort(byValue))
      expect(items.map(({ place }) => place)).toEqual(list.map((_, place) => place))
    }),
    { numRuns: runs(30) },
  )
})

test('there are places to pause, and none is far from the next', () => {
  const items = Array.from({ length: 10 * stepSize }, (_, place) => -place)
  let compared = 0
  let most = 0
  const steps = sortSteps(items, (a, b) => {
    compared++
    return a - b
  })
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most = Math.max(most, compared)
    compared = 0
  }
  expect(most).toBeLessThan(stepSize * 20)
  expect(finishSteps(mapSteps(items, (value) => value + 1))).toEqual(items.map((value) => value + 1))
})

test('what is made once is made once, also for who asks in the midst of it, and anew where making it failed', () => {
  let made = 0
  let fails = true
  function* make(): Steps<{ readonly number: number }> {
    yield
    if (fails) throw new Error('expected by the test')
    yield
    return { number: ++made }
  }
  const get = onceSteps(make)
  expect(() => finishSteps(get())).toThrow('expected by the test')
  fails = false
  const begun = get()
  begun.next()
  const value = finishSteps(get())
  expect([value, made]).toEqual([{ number: 1 }, 1])
  expect(finishSteps(begun)).toBe(value)
  expect(get().next()).toEqual({ done: true, value })
})
