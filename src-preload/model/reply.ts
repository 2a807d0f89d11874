/** A reply to whoever reported an error: for whom, in which language and markup, and what it is about. */
import type { Entry, Service } from './catalog.ts'
import type { Candidate, Finding } from './diagnosis.ts'
import type { replyAudiences } from './settings.ts'
import type { UndocumentedCode } from './undocumented.ts'

export type ReplyAudience = (typeof replyAudiences)[number]

/** `feishu` is what Feishu's message field keeps when it is pasted: bold, links and lists, no headings. */
export const replyFormats = ['plain', 'markdown', 'feishu'] as const
export type ReplyFormat = (typeof replyFormats)[number]

/** What the reply is about. Without a finding it answers a question about a code. */
export interface ReplySubject {
  readonly service: Service
  readonly code: string
  /** Null for a code of no document. */
  readonly entry: Entry | null
  readonly finding: Finding | null
  readonly candidate: Candidate | null
  /** The person's own words, Markdown; '' for none. */
  readonly note: string
  /** Where several answers are equally likely: the others, best first. */
  readonly others?: readonly { readonly service: Service; readonly code: string; readonly entry: Entry | null }[]
  /** What is known of a code of no document. */
  readonly undocumented?: UndocumentedCode | null
}
