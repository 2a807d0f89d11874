/** Every item of a preview is in exactly one group, and a choice for a group is one that each of its items has. */
import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { type PackItem, packChoices, packItemStates, packParts } from '../../../../src-preload/model/packs.ts'
import { choiceOf, commonChoice, commonChoices, decide, groupItems } from './group-items.ts'

const item = record({
  number: integer({ min: 0, max: 50 }),
  part: constantFrom(...packParts),
  state: constantFrom(...packItemStates),
  choices: constantFrom(['mine', 'theirs'], ['mine', 'theirs', 'both']),
  choice: constantFrom('mine', 'theirs'),
}).map(
  ({ number, part, state, choices, choice }) =>
    ({
      key: `${part}:${number}`,
      part,
      state,
      choices,
      choice,
      title: '',
      service: null,
      mine: '',
      theirs: '',
      entries: null,
    }) as PackItem,
)

const items = uniqueArray(item, { selector: ({ key }) => key })

test('every item stands in one group, what needs a decision first', () => {
  assert(
    property(items, (items) => {
      const groups = groupItems(items)
      expect(groups.flatMap((group) => group.items)).toHaveLength(items.length)
      const conflicts = groups.findLastIndex(({ state }) => state === 'conflict')
      expect(groups.slice(0, conflicts + 1).every(({ state }) => state === 'conflict')).toBe(true)
    }),
  )
})

test('deciding for all gives each that has the choice exactly it, and leaves no trace of a default', () => {
  assert(
    property(items, constantFrom(...packChoices), (items, choice) => {
      const decisions = decide({}, items, choice)
      for (const each of items)
        expect(choiceOf(each, decisions)).toBe(each.choices.includes(choice) ? choice : each.choice)
      for (const [key, decided] of Object.entries(decisions))
        expect(items.some((each) => each.key === key && each.choice !== decided)).toBe(true)
    }),
  )
})

test('a group is given only what all of it can have', () => {
  const part = {
    part: 'note',
    state: 'conflict',
    title: '',
    service: null,
    mine: 'a',
    theirs: 'b',
    entries: null,
  } as const
  const two: PackItem = { ...part, key: 'note:1', choices: ['mine', 'theirs'], choice: 'mine' }
  const three: PackItem = { ...part, key: 'note:2', choices: ['mine', 'theirs', 'both'], choice: 'mine' }
  expect(commonChoices([two, three])).toEqual(['mine', 'theirs'])
  expect(commonChoices([three])).toEqual(['mine', 'theirs', 'both'])
  expect(commonChoice([two, three], {})).toBe('mine')
  expect(commonChoice([two, three], decide({}, [three], 'both'))).toBeNull()
})
