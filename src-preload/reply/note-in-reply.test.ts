/** A note goes where it was asked for and nowhere else. */
import { expect, test } from 'vitest'
import { replyAudiences, replyNotesChoices } from '../model/settings.ts'
import { noteInReply } from './note-in-reply.ts'

test('never, for colleagues, or for all', () => {
  const heard = replyNotesChoices.map((wanted) =>
    replyAudiences.filter((audience) => noteInReply({ text: ' mine \n' }, audience, wanted) === 'mine'),
  )
  expect(heard).toEqual([[], ['internal'], [...replyAudiences]])
  expect(noteInReply(undefined, 'internal', 'always')).toBe('')
})
