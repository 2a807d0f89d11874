/** A text to diagnose, wherever it lies: read once from start to end, later in parts around what was found. */
import type { Problem } from '../../../src-preload/model/outcome.ts'
import type { ReadPart } from '../../../src-preload/model/picture.ts'
import type { CaseFile } from './text/case-files.ts'

/** UTF-16 units, or bytes, that are read at once: the window indexes and sends so much without being held up. */
export const pieceLength = 131_072

export interface Piece {
  readonly text: string
  /** How much of `size` has been read after this piece. */
  readonly done: number
  /** Why a file gave no text; the others are read on. */
  readonly problem?: Problem
}

export interface TextSource {
  /** Names of the files; empty for a text that was pasted or typed. */
  readonly names: readonly string[]
  /** UTF-16 units of a pasted text, bytes of files: for progress only. */
  readonly size: number
  /** Pieces of at most `pieceLength` units, never cut inside a character. */
  pieces(): AsyncIterable<Piece>
  /** The text between two UTF-16 offsets of what has been read so far. */
  read(start: number, end: number): Promise<string>
  /** The name of the file an offset lies in; null for a text without files. */
  nameAt(offset: number): string | null
  /** The files as far as they have been read; absent for a text without files. */
  files?(): readonly CaseFile[]
  /** Which parts were read from pictures; absent where none can be. */
  parts?(): readonly ReadPart[]
  /** Ends a wait that the source itself began. */
  stop?(): void
}
