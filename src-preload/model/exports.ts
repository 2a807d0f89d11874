/** The formats entries can be taken out in. */
export const exportFormats = ['csv', 'markdown', 'jsonl', 'bulk', 'mapping'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const savedEncodings = ['text', 'base64'] as const
export type SavedEncoding = (typeof savedEncodings)[number]

/** A file ready to be saved. */
export interface ExportedFile {
  /** Proposed file name. */
  readonly name: string
  /** A text as it is, bytes as base64. */
  readonly content: string
  readonly encoding: SavedEncoding
}

/** UTF-16 units of the longest file a window may have saved. */
export const savedFileLimit = 200_000_000
