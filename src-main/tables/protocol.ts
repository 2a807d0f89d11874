/** What crosses between main and the program that reads one file: from bytes to a preview, then to compiled files. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type {
  EnvelopeDescription,
  ReadingCount,
  ReadingStage,
  TableDraft,
  TablePreview,
  TableSums,
} from '../../src-preload/model/tables.ts'

export interface ReadingJob {
  readonly file: string
  /** Id of the table, new or to be updated. */
  readonly table: string
  /** Folder of the shipped catalog, to tell which codes are known elsewhere. */
  readonly resources: string
  /** Compiled file of the table that is updated; null for a new one. */
  readonly before: string | null
  /** What the person chose last time. */
  readonly draft: TableDraft | null
  /** It was chosen for the file before this one, whose columns may stand elsewhere now. */
  readonly isCarried?: true
  /** To name those that an update would change or take away. */
  readonly favorites: readonly EntryId[]
}

export interface ReadingTask extends ReadingJob {
  /** The file, in the pieces it came in. */
  readonly pieces: readonly Uint8Array[]
}

export type ReadingCall =
  /** The next bytes of the file. */
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  /** All bytes have come. */
  | { readonly type: 'read'; readonly job: ReadingJob }
  | { readonly type: 'remap'; readonly draft: TableDraft }
  | { readonly type: 'guess'; readonly sample: string }
  /** Writes `<base>.entries`, `<base>.index` and `<base>.source`, durably. */
  | { readonly type: 'save'; readonly base: string }

export type ReadingMessage =
  | { readonly type: 'stage'; readonly stage: ReadingStage; readonly count: ReadingCount | null }
  | { readonly type: 'preview'; readonly preview: TablePreview }
  | { readonly type: 'guessed'; readonly envelope: EnvelopeDescription }
  /** `<base>.entries` is written, with this sum, and its index still being made. */
  | { readonly type: 'listed'; readonly sum: string }
  | {
      readonly type: 'saved'
      readonly services: readonly string[]
      readonly entries: number
      readonly sums: TableSums
    }
  /** The system took the files not; the reading goes on. */
  | { readonly type: 'not-saved'; readonly problem: Problem }
