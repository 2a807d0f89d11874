/** Whether the person's note goes into a reply: notes are written for oneself, so only where it was asked for. */
import type { Note } from '../model/library.ts'
import type { ReplyAudience } from '../model/reply.ts'
import type { Settings } from '../model/settings.ts'

/** The note's Markdown, '' where it stays out. */
export const noteInReply = (
  note: Pick<Note, 'text'> | undefined,
  audience: ReplyAudience,
  wanted: Settings['replyNotes'],
): string =>
  wanted === 'always' || (wanted === 'internal' && audience === 'internal') ? (note?.text.trim() ?? '') : ''
