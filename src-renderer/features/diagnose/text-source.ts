/** A text to diagnose, wherever it lies: read once from start to end, later in parts around what was found. */
export interface Piece {
  readonly text: string
  /** How much of `size` has been read after this piece. */
  readonly done: number
}

export interface TextSource {
  /** Names of the files; empty for a text that was pasted or typed. */
  readonly names: readonly string[]
  /** UTF-16 units of a pasted text, bytes of files: for progress only. */
  readonly size: number
  /** Pieces of at most `pieceLimit` units, never cut inside a character. */
  pieces(): AsyncIterable<Piece>
  /** The text between two UTF-16 offsets of what has been read so far. */
  read(start: number, end: number): Promise<string>
  /** The name of the file an offset lies in; null for a text without files. */
  nameAt(offset: number): string | null
}
