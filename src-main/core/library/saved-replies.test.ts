/** Saved replies: written, changed in place, counted, removed and brought back where they stood. */
import { expect, test } from 'vitest'
import type { SavedReplies, SavedReplyDraft } from '../../../src-preload/model/saved-replies.ts'
import { isSavedReplyDraft, savedReplyLimits } from '../../../src-preload/model/saved-replies.ts'
import { countUse, removeSavedReply, restoreSavedReplies, writeSavedReply } from './saved-replies.ts'

const time = '2026-11-20T08:00:00Z'
const draft = (name: string): SavedReplyDraft => ({ name, text: '{message}', service: null, code: null, kind: null })
const three = ['a', 'b', 'c'].reduce<SavedReplies>((all, id) => writeSavedReply(all, id, draft(id), time).state, [])

test('written, changed in place, its uses kept', () => {
  const used = countUse(countUse(three, 'b').state, 'b').state
  const { state } = writeSavedReply(used, 'b', { ...draft(' B '), code: ' 1405 ' }, '2026-11-21T08:00:00Z')
  expect(state.map(({ id, name, used: uses, code }) => [id, name, uses, code])).toEqual([
    ['a', 'a', 0, null],
    ['b', 'B', 2, '1405'],
    ['c', 'c', 0, null],
  ])
  expect(writeSavedReply(three, 'a', { ...draft('a'), code: ' ' }, time).state[0]?.code).toBeNull()
})

test('removed and brought back where it stood; what is not there changes nothing', () => {
  const { state, undo } = removeSavedReply(three, 'b')
  expect(state.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(undo && restoreSavedReplies(state, undo).state).toEqual(three)
  expect(removeSavedReply(three, 'x').state).toBe(three)
  expect(countUse(three, 'x').state).toBe(three)
})

test('bounded, and none without a name or a text', () => {
  const full = Array.from({ length: savedReplyLimits.replies }, (_, at) => ({
    ...draft('n'),
    id: `${at}`,
    used: 0,
    changed: time,
  }))
  expect(writeSavedReply(full, 'new', draft('n'), time).problem?.key).toBe('replies.too-many')
  expect(writeSavedReply(full, '5', draft('m'), time).problem).toBeNull()
  expect([draft('n'), draft(' '), { ...draft('n'), text: '\n' }].map(isSavedReplyDraft)).toEqual([true, false, false])
})
