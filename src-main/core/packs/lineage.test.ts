/** What two sides have been is one way, and who knew the other's last state and went on is ahead. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goneState, type PackItemState, packLimits } from '../../../src-preload/model/packs.ts'
import { compareItems } from './compare-items.ts'
import { continueLineage, joinLineages } from './lineage.ts'

const key = 'note:feishu/1'
/** One side: the states its pack names, and what the item says now, null where it is not there. */
const side = (states: readonly string[], now: string | null) => ({
  lineage: states.length === 0 ? {} : { [key]: states },
  items: new Map(now === null ? [] : [[key, now]]),
})
const join = (mine: readonly string[], theirs: readonly string[]) =>
  joinLineages({ [key]: mine }, { [key]: theirs })[key]

describe('joined', () => {
  test('where one is the beginning of the other, the longer one counts', () => {
    expect(join(['a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(join(['a', 'b', 'c'], ['a', 'b'])).toEqual(['a', 'b', 'c'])
    expect(join(['a'], ['a'])).toEqual(['a'])
    expect(join([], ['a'])).toEqual(['a'])
  })
  test('where they part, mine comes first and theirs is what both have now', () => {
    expect(join(['a', 'x'], ['a', 'b'])).toEqual(['x', 'a', 'b'])
    expect(join(['a', 'b', 'x', 'y'], ['b', 'c'])).toEqual(['a', 'x', 'y', 'b', 'c'])
  })
  const states = fc.array(fc.constantFrom('a', 'b', 'c', 'd', goneState), { maxLength: 6 })
  test('nothing that either side has been is forgotten, and joining again changes nothing', () => {
    fc.assert(
      fc.property(states, states, (mine, theirs) => {
        const joined = join(mine, theirs) ?? []
        expect(new Set(joined)).toEqual(new Set([...mine, ...theirs]))
        expect(join(joined, theirs)).toEqual(joined)
      }),
    )
  })
  test('of long ways the latest states are kept', () => {
    const long = Array.from({ length: packLimits.lineage + 5 }, (_, at) => `s${at}`)
    expect(join(long, ['x'])).toEqual([...long, 'x'].slice(-packLimits.lineage))
  })
})

describe('continued at an export', () => {
  test('a new state is added once; what is not in the pack any more is gone', () => {
    expect(continueLineage({ [key]: ['a'] }, new Map([[key, 'b']]))).toEqual({ [key]: ['a', 'b'] })
    expect(continueLineage({ [key]: ['a', 'b'] }, new Map([[key, 'b']]))).toEqual({ [key]: ['a', 'b'] })
    expect(continueLineage({ [key]: ['a'] }, new Map())).toEqual({ [key]: ['a', goneState] })
  })
})

/** Mine and theirs: states and what is there now; what the comparison says. */
const compared: readonly (readonly [
  what: string,
  mine: readonly [readonly string[], string | null],
  theirs: readonly [readonly string[], string | null],
  state: PackItemState | null,
])[] = [
  ['the same', [['a'], 'a'], [['a'], 'a'], null],
  ['new to me', [[], null], [['a'], 'a'], 'added'],
  ['theirs went on from mine', [['a'], 'a'], [['a', 'b'], 'b'], 'changed'],
  ['theirs went on from what I have without having heard of a pack', [[], 'a'], [['a', 'b'], 'b'], 'changed'],
  ['mine went on from theirs', [['a', 'b'], 'b'], [['a'], 'a'], null],
  ['mine went on and was not exported yet', [['a'], 'b'], [['a'], 'a'], null],
  ['both went on', [['a'], 'b'], [['a', 'c'], 'c'], 'conflict'],
  ['neither knows of the other', [[], 'a'], [['b'], 'b'], 'conflict'],
  ['they went back to what I had before, and say so', [['a', 'b'], 'b'], [['a', 'b', 'a'], 'a'], 'changed'],
  ['I went back and they have not heard of it', [['a', 'b', 'a'], 'a'], [['a', 'b'], 'b'], null],
  ['they went back, I have gone on meanwhile', [['a', 'b'], 'c'], [['a', 'b', 'a'], 'a'], 'conflict'],
  ['I have removed what they still have', [['a'], null], [['a'], 'a'], null],
  ['I have removed it and they have changed it', [['a'], null], [['a', 'b'], 'b'], 'conflict'],
  ['they have removed what I have', [['a'], 'a'], [['a', goneState], null], 'removed'],
  ['they have removed what I have changed', [['a'], 'b'], [['a', goneState], null], null],
  ['they have removed it and I kept it when I heard of it', [['a', goneState], 'a'], [['a', goneState], null], null],
  ['neither has it any more', [['a'], null], [['a', goneState], null], null],
]

describe('compared', () => {
  test.each(compared)('%s', (_, [myStates, mine], [theirStates, theirs], state) => {
    const { items, untouched } = compareItems(side(myStates, mine), side(theirStates, theirs))
    expect(items).toEqual(state === null ? [] : [{ key, state }])
    expect(untouched).toBe(state === null && theirs !== null ? 1 : 0)
  })
})
