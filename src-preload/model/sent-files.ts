/** Files that the system or a page hands to the app: named and read by number; where they lie is known to main only. */

/** Counts up from 1. */
export type SentFileId = number

export interface SentFile {
  readonly id: SentFileId
  /** Without its folder. */
  readonly name: string
  /** Bytes, when it was handed over. */
  readonly size: number
}

/** Files that main knows at once. */
export const keptFilesLimit = 50

/** Bytes of one piece; a multiple of three, so that no piece but the last is padded. */
export const sentPieceLimit = 999_999
