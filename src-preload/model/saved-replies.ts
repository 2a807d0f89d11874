/** Saved replies: templates a person keeps for what they answer every day, by kind, service or code. */
import { type Kind, kinds, type ServiceId } from './catalog.ts'
import { fields, identifier, integer, isoTime, list, nullable, oneOf, type Shape, text } from './shape.ts'

export const savedReplyLimits = {
  replies: 1_000,
  /** UTF-16 units. */
  name: 100,
  text: 5_000,
} as const

export interface SavedReply {
  /** UUID; a pack carries it along, so that a changed one is known again. */
  readonly id: string
  readonly name: string
  /** A little Markdown with slots: `{appId}` is filled from the finding, any other name is asked for. */
  readonly text: string
  /** What it is for; null for anything. */
  readonly service: ServiceId | null
  readonly code: string | null
  readonly kind: Kind | null
  /** How often it was inserted. */
  readonly used: number
  /** ISO 8601. */
  readonly changed: string
}
export type SavedReplies = readonly SavedReply[]

/** What the person writes. */
export type SavedReplyDraft = Pick<SavedReply, 'name' | 'text' | 'service' | 'code' | 'kind'>

const draftShapes = {
  name: text(savedReplyLimits.name),
  text: text(savedReplyLimits.text),
  service: nullable(identifier),
  code: nullable(identifier),
  kind: nullable(oneOf(kinds)),
}

/** As it stands in the form. */
export const isTypedReply: Shape<SavedReplyDraft> = fields<SavedReplyDraft>(draftShapes)

/** Nobody finds one without a name or says something with an empty one. */
export const isSavedReplyDraft: Shape<SavedReplyDraft> = (value): value is SavedReplyDraft =>
  isTypedReply(value) && value.name.trim() !== '' && value.text.trim() !== ''

export const isSavedReplies: Shape<SavedReplies> = list(
  fields<SavedReply>({
    ...draftShapes,
    id: identifier,
    used: integer(0, Number.MAX_SAFE_INTEGER),
    changed: isoTime,
  }),
  savedReplyLimits.replies,
)
