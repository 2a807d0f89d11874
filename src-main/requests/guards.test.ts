/** The gate lets right requests through to their handler and nothing else, and tells callers nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestChannels } from '../../src-preload/contract.ts'
import { savedFileLimit } from '../../src-preload/model/exports.ts'
import { emptyFilter, pageLimit, queryLimit } from '../../src-preload/model/search.ts'
import { runs } from '../thoroughness.fixture.ts'
import { createGate } from './guards.ts'
import type { Handlers } from './handlers.ts'
import { rightArguments } from './right-arguments.fixture.ts'

const [browse] = rightArguments['catalog:browse']

const listen = (answer: () => unknown = () => 'answer') => {
  const calls: string[] = []
  const lines: string[] = []
  const handlers = Object.fromEntries(
    requestChannels.map((channel) => [
      channel,
      () => {
        calls.push(channel)
        return answer()
      },
    ]),
  ) as unknown as Handlers
  return { gate: createGate(handlers, (line) => lines.push(line)), calls, lines }
}

test.each(requestChannels)('%s: right arguments reach the handler', async (channel) => {
  const { gate, calls } = listen()
  expect(await gate(channel, rightArguments[channel])).toEqual({ ok: true, value: 'answer' })
  expect(calls).toEqual([channel])
})

describe.each(requestChannels)('%s refuses', (channel) => {
  const wrong: readonly (readonly [string, readonly unknown[]])[] = [
    ['too many', [...rightArguments[channel], 'more']],
    ['too few', rightArguments[channel].length === 0 ? [null] : rightArguments[channel].slice(1)],
    ...rightArguments[channel].map((argument, index): readonly [string, readonly unknown[]] => [
      `argument ${index} of another type`,
      rightArguments[channel].map((other, at) =>
        at === index ? (typeof argument === 'string' ? { other } : 'text') : other,
      ),
    ]),
    ...rightArguments[channel].map((argument, index): readonly [string, readonly unknown[]] => [
      `argument ${index} with a foreign field or too long`,
      rightArguments[channel].map((other, at) => {
        if (at !== index) return other
        if (typeof argument === 'string')
          return channel === 'file:save' ? 'x'.repeat(savedFileLimit + 1) : 'x'.repeat(2_000_000)
        return typeof argument === 'object' ? { ...argument, foreign: 1 } : [argument]
      }),
    ]),
  ]
  test.each(wrong)('%s', async (_what, args) => {
    const { gate, calls, lines } = listen()
    expect(await gate(channel, args)).toEqual({ ok: false, error: 'refused' })
    expect(calls).toEqual([])
    expect(lines).toHaveLength(1)
  })
})

test.each([
  ['text', 'x'.repeat(queryLimit + 1)],
  ['limit', pageLimit + 1],
  ['limit', 1.5],
  ['offset', -1],
  ['sort', { column: 'advice', direction: 'ascending' }],
  ['filter', { ...emptyFilter, kind: ['unheard-of'] }],
  ['filter', { ...emptyFilter, http: Array.from({ length: 1_000 }, () => 1) }],
])('a query with a wrong %s is refused', async (field, value) => {
  const { gate } = listen()
  expect(await gate('catalog:browse', [{ ...browse, [field]: value }])).toEqual({ ok: false, error: 'refused' })
})

test.each(['', 'catalog', 'toString', '__proto__', 'constructor', 'x'.repeat(10_000), 'a\nb'])(
  'unknown request %# is refused and logged in one short line',
  async (channel) => {
    const { gate, lines } = listen()
    expect(await gate(channel, [])).toEqual({ ok: false, error: 'refused' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    expect(lines[0]?.length).toBeLessThan(300)
  },
)

test('an exception is logged with its stack, and the caller learns only that it failed', async () => {
  const { gate, lines } = listen(() => {
    throw new Error('secret path /home/someone')
  })
  expect(await gate('app:describe', [])).toEqual({ ok: false, error: 'failed' })
  expect(lines.join()).toContain('secret path')
})

test('whatever a window sends, the gate answers and calls a handler only for what the contract allows', async () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requestChannels),
      fc.array(anything, { maxLength: 3 }),
      async (channel, args) => {
        const { gate, calls } = listen()
        const answer = await gate(channel, args)
        expect(answer.ok).toBe(calls.length === 1)
      },
    ),
    { numRuns: runs(2_000) },
  )
})
