/** The first texts are those that comparing all with each other gives. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../thoroughness.fixture.ts'
import { finishSteps } from '../../steps.ts'
import { createTextOrder } from './first-texts.ts'

const locales = ['zh-Hans-CN', 'en']
const collator = new Intl.Collator(locales, { numeric: true })
const order = createTextOrder(locales)

/**
 * Characters that stand close to each other in some order, and marks, which change what they stand behind. Not the digits of
 * full width: behind other digits ICU's comparison is no order (`v19969` < `v2000１` < `v2000行`, yet `v19969` > `v2000行`).
 */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aAbBzZ019 _-.:,;()"') },
  { weight: 3, arbitrary: fc.constantFrom(...'权限不存在重行，。（）：“') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', 'e\u0301', '\u0301', 'æ', 'ß', '…', 'ａ', 'ー', '가', '😀', '\u200b', '\n'),
  },
)
const beginning = fc.array(character, { maxLength: 3 }).map((parts) => parts.join(''))
const text = fc.oneof(
  fc.array(character, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('order v', 'Order v', '订单'), fc.nat(2000), beginning).map((parts) => parts.join('')),
)

test.each(['ascending', 'descending'] as const)(
  '%s',
  (direction) => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 300, maxLength: 900 }),
        fc.integer({ min: 1, max: 60 }),
        (texts, count) => {
          const places = texts.map((_, place) => place)
          const cells = [...new Set(texts)].sort(collator.compare)
          if (direction === 'descending') cells.reverse()
          const all = cells.flatMap((cell) => places.filter((place) => texts[place] === cell))
          const cellOf = (place: number) => texts[place] ?? ''
          // Of cells that compare alike either may come first.
          const shown = (list: readonly number[]) => list.map((place) => texts[place] ?? '')
          for (const beginnings of [null, finishSteps(order.beginningSteps(texts.length, cellOf))]) {
            const backwards = Uint32Array.from(places.toReversed())
            const found = order.first(backwards, cellOf, beginnings, Uint32Array.from(places), count, direction)
            expect(shown(found)).toEqual(shown(all.slice(0, count)))
          }
        },
      ),
      { numRuns: runs(60) },
    )
  },
  60_000,
)

test('many entries of one text stay in the order of ties', () => {
  const places = Uint32Array.from({ length: 1_000 }, (_, place) => place)
  const backwards = Uint32Array.from(places, (place) => 999 - place)
  for (const beginnings of [null, finishSteps(order.beginningSteps(1_000, () => 'timeout'))])
    expect(order.first(places, () => 'timeout', beginnings, backwards, 3, 'descending')).toEqual([999, 998, 997])
})
