/** Codes one has met that no document lists: how often, when, and one redacted sample of each. */
import type { ServiceId } from './catalog.ts'
import { fields, flag, identifier, integer, isoTime, list, nullable, type Shape, text } from './shape.ts'

export const metLimits = { codes: 1_000, code: 300, message: 1_000, sample: 300, perText: 50 } as const

/** One undocumented code of a diagnosed text, as a window reports it. */
export interface MetDraft {
  readonly service: ServiceId
  readonly code: string
  /** Without secrets. */
  readonly message: string | null
}

export interface MetCode extends MetDraft {
  readonly count: number
  /** ISO 8601. */
  readonly first: string
  readonly last: string
  /** Redacted part of the text it was met in last. */
  readonly sample: string
  /** The person wants to see it no more. */
  readonly dismissed: boolean
}

/** Met last comes first. */
export type MetCodes = readonly MetCode[]

const draftShape = {
  service: identifier,
  code: text(metLimits.code),
  message: nullable(text(metLimits.message)),
}

export const isMetDrafts: Shape<readonly MetDraft[]> = list(fields<MetDraft>(draftShape), metLimits.perText)

export const isMetCodes: Shape<MetCodes> = list(
  fields<MetCode>({
    ...draftShape,
    count: integer(1, 1_000_000_000),
    first: isoTime,
    last: isoTime,
    sample: text(metLimits.sample),
    dismissed: flag,
  }),
  metLimits.codes,
)
