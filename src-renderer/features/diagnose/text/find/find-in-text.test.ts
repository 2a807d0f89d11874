/** Everything that is in a text is found, wherever its parts are cut, and nothing that is slow or wrong goes on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedText } from '../../pasted-text.ts'
import { createLineIndex } from '../line-index.ts'
import type { ShownParts } from '../shown-parts.ts'
import { findInText, mostMatches } from './find-in-text.ts'
import { type FindQuery, matchesIn, toPattern } from './find-query.ts'
import { createFindStore, matchAt, matchFrom } from './find-store.ts'
import type { Finder } from './finder.ts'

const finderOf = (query: FindQuery): Finder => {
  const made = toPattern(query)
  return {
    find: async (part, most) => (made.ok ? matchesIn(made.value, part, most) : []),
    end: () => undefined,
  }
}

const indexOf = (text: string) => {
  const lines = createLineIndex()
  lines.push(text)
  return lines
}

const findAll = async (text: string, query: FindQuery, parts: ShownParts = null) => {
  const places: number[] = []
  const source = pastedText(text)
  const onFound = (found: readonly number[]) => places.push(...found)
  const run = { source, lines: indexOf(text), parts, finder: finderOf(query), isWanted: () => true, onFound }
  return { ending: await findInText(run), places }
}

const plain = (text: string): FindQuery => ({ text, matchesCase: true, isPattern: false })

test('every place of a word is found once, in lines of any length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('ab', 'aab', '.', '\n', '错误', ' '), fc.integer({ min: 1, max: 90_000 })), {
        maxLength: 7,
      }),
      fc.constantFrom('ab', 'aab.', 'ba', '误错', '. '),
      async (parts, word) => {
        const text = parts.map(([some, times]) => some.repeat(times)).join('ab')
        const expected: number[] = []
        for (
          let at = text.indexOf(word);
          at >= 0 && expected.length < 2 * mostMatches;
          at = text.indexOf(word, at + word.length)
        )
          expected.push(at, at + word.length)
        expect((await findAll(text, plain(word))).places).toEqual(expected)
      },
    ),
    { numRuns: 25 },
  )
})

test('letters of either case, and a line at a time with a regular expression', async () => {
  const text = 'Error one\nerror two\nno such\n'
  const count = async (query: FindQuery) => (await findAll(text, query)).places.length / 2
  expect(await count({ text: 'error', matchesCase: false, isPattern: false })).toBe(2)
  expect(await count({ text: 'error', matchesCase: true, isPattern: false })).toBe(1)
  expect(await count({ text: '^error \\w+$', matchesCase: false, isPattern: true })).toBe(2)
  expect(await count({ text: '^error \\w+$', matchesCase: false, isPattern: false })).toBe(0)
  expect(await count({ text: 'x*', matchesCase: false, isPattern: true })).toBe(0)
})

test('where parts of a text are shown, the matches that begin in them are found and counted, and no others', async () => {
  const anyParts = fc
    .uniqueArray(fc.nat(700_000), { maxLength: 8 })
    .map((offsets) => offsets.sort((a, b) => a - b))
    .map((offsets) =>
      offsets.flatMap((start, at) => (at % 2 === 1 ? [] : [{ start, end: offsets[at + 1] ?? 800_000 }])),
    )
  await fc.assert(
    fc.asyncProperty(anyParts, fc.integer({ min: 1, max: 90 }), async (parts, width) => {
      const text = `${'.'.repeat(width)}ab\n`.repeat(Math.ceil(600_000 / (width + 3)))
      const { places } = await findAll(text, plain('ab'), parts)
      const expected: number[] = []
      for (let at = text.indexOf('ab'); at >= 0; at = text.indexOf('ab', at + 2))
        if (parts.some(({ start, end }) => at >= start && at < end)) expected.push(at, at + 2)
      expect(places).toEqual(expected.slice(0, 2 * mostMatches))
    }),
    { numRuns: 12 },
  )
  // What is hidden does not use up what is kept.
  const text = 'a'.repeat(3 * mostMatches)
  const end = { start: text.length - 5, end: text.length }
  expect((await findAll(text, plain('a'), [end])).places).toHaveLength(10)
})

test('so many matches are kept and no more', async () => {
  const { ending, places } = await findAll('a'.repeat(3 * mostMatches), plain('a'))
  expect([ending, places.length / 2]).toEqual(['too-many', mostMatches])
})

test('a wrong pattern and a slow one are problems, and an older run is silent', async () => {
  const slow: Finder = { find: async () => null, end: () => undefined }
  let ended = 0
  const store = createFindStore((query) => ({
    ...(query.text === 'slow' ? slow : finderOf(query)),
    end: () => ended++,
  }))
  const look = async (text: string, isPattern = false) => {
    store.getState().ask({ text, isPattern })
    await store.getState().run(pastedText('a slow a'), indexOf('a slow a'), null)
    return store.getState()
  }
  expect((await look('(', true)).problem?.key).toBe('find.bad-pattern')
  expect((await look('slow')).problem?.key).toBe('find.too-slow')
  expect((await look('a')).places).toEqual([0, 1, 7, 8])
  const first = look('slow')
  await look('a')
  await first
  expect(store.getState()).toMatchObject({ places: [0, 1, 7, 8], problem: null, isBusy: false })
  expect(ended).toBe(4)
})

test('one goes through the matches in a circle', () => {
  const places = [3, 5, 9, 11]
  expect([0, 3, 4, 9, 10].map((offset) => matchFrom(places, offset))).toEqual([0, 0, 1, 1, 0])
  expect([matchAt(places, 1), matchAt(places, 2)]).toEqual([{ start: 9, end: 11 }, null])
})
