/** The formats entries can be taken out in. */
export const exportFormats = ['csv', 'markdown', 'jsonl', 'bulk', 'mapping'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A text ready to be saved. */
export interface ExportedFile {
  /** Proposed file name. */
  readonly name: string
  readonly text: string
}

/** UTF-16 units of the longest file a window may have saved. */
export const savedFileLimit = 200_000_000
