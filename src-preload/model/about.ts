/** What the app tells of itself: which build it is, and whose work is in it. */
import { fields, list, nullable, type Shape, text } from './shape.ts'

/** A work of others that ships with the app. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** SPDX expression, as its package states it. */
  readonly license: string
  /** The whole text of the licence, with its copyright. */
  readonly text: string
}

/** Written by the build. */
export interface AboutFile {
  /** Forty digits; null where the build knew no history. */
  readonly commit: string | null
  readonly notices: readonly Notice[]
}

export const isAboutFile: Shape<AboutFile> = fields<AboutFile>({
  commit: nullable(text(100)),
  notices: list(
    fields<Notice>({ name: text(200), version: text(200), license: text(200), text: text(200_000) }),
    10_000,
  ),
})
