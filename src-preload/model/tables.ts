/** Imported tables: what a person says of a file, what reading it found, and what is kept of it. */
import type { EntryId, ServiceId } from './catalog.ts'
import type { Sentence } from './outcome.ts'
import {
  fields,
  fileName,
  flag,
  identifier,
  integer,
  isoTime,
  list,
  nullable,
  oneOf,
  type Shape,
  someFields,
  text,
} from './shape.ts'

/** What a column can hold. `service` splits one table over several services. */
export const tableFields = [
  ...['code', 'name', 'message', 'meaning', 'advice', 'http', 'category', 'link', 'service'],
  ...['kind', 'retry', 'actor'],
] as const
export type TableField = (typeof tableFields)[number]

export const tableLimits = {
  /** Bytes of one file. */
  file: 64 * 1024 * 1024,
  /** Base64 units of one uploaded piece. */
  piece: 1_500_000,
  files: 200,
  /** Files and bytes of one documentation folder. */
  pages: 10_000,
  folder: 256 * 1024 * 1024,
  rows: 200_000,
  grids: 100,
  columns: 100,
  tables: 200,
  name: 60,
  services: 50,
  /** UTF-16 units of a sample response. */
  sample: 100_000,
  /** Names of one kind in a description, and units of one. */
  names: 20,
  nameLength: 100,
} as const

/** How errors of a new service look on the wire, for the analyzer; empty lists say nothing. */
export interface EnvelopeDescription {
  /** Key names that carry the code: `errno`, `error.code`. */
  readonly codeKeys: readonly string[]
  readonly messageKeys: readonly string[]
  readonly hosts: readonly string[]
  /** Header or field names that only this service sends. */
  readonly marks: readonly string[]
}
export const noEnvelope: EnvelopeDescription = { codeKeys: [], messageKeys: [], hosts: [], marks: [] }

/** One table of a file: whether it is taken, and what its columns hold; null leaves a column out. */
export interface GridMapping {
  readonly taken: boolean
  readonly columns: readonly (TableField | null)[]
}

/** What the person decides before accepting. */
export interface TableDraft {
  readonly name: string
  /** The service that the table adds to: its codes are recognised like documented ones of it. Absent: a service of its own. */
  readonly extends?: ServiceId
  readonly mappings: readonly GridMapping[]
  readonly envelope: EnvelopeDescription
  /** The person writes its rows; absent for a table that was read from a file of others. */
  readonly written?: true
}

/** A column headed like a service with so many values that the person is asked what they are. */
export interface CrowdedServices {
  /** From 0. */
  readonly column: number
  /** Different values. */
  readonly count: number
  readonly examples: readonly string[]
}

/** One table found in a file, as the preview shows it. */
export interface GridPreview {
  readonly heading: string
  /** Column headings; letters where the table has none. */
  readonly columns: readonly string[]
  readonly rows: number
  /** The first rows as read. */
  readonly sample: readonly (readonly string[])[]
  readonly crowded?: CrowdedServices
}

/** Why something of a documentation folder gives no entry. */
export const leftOutReasons = [
  /** Files that are no pages: pictures, archives. */
  'no-page',
  /** Pages in an encoding that cannot be told. */
  'unreadable',
  /** Pages that describe a call and list no codes. */
  'no-errors',
  /** Tables about errors that name no codes. */
  'no-code-column',
  /** Tables of HTTP statuses. */
  'http-only',
  /** Tables that the person does not take. */
  'not-taken',
  'row-no-code',
  'row-no-text',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface LeftOut {
  readonly reason: LeftOutReason
  readonly count: number
  /** The first of them. */
  readonly samples: readonly { readonly page: string; readonly text: string }[]
}

/** A page of the folder that is another edition of a shipped document. */
export interface DocumentEdition {
  readonly service: ServiceId
  readonly title: string
  readonly page: string
  /** ISO `yyyy-mm-dd`, where stated. */
  readonly shippedDate: string | null
  readonly pageDate: string | null
  readonly same: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** The first of them. */
  readonly changes: readonly EntryChange[]
}

/** What a documentation folder gave. */
export interface FolderSummary {
  readonly files: number
  readonly pages: number
  readonly pagesWithCodes: number
  /** Different codes. */
  readonly codes: number
  readonly rows: number
  /** Rows that say what another row says. */
  readonly merged: number
  /** Tables of requests, responses and fields: none of our business. */
  readonly otherTables: number
  /** Entries of shipped documents that the pages say more about. */
  readonly additions: number
  readonly leftOut: readonly LeftOut[]
  readonly editions: readonly DocumentEdition[]
}

/** What reading or compiling noticed, with its place in the file; `count` stands for equal ones further down. */
export interface TableMessage {
  readonly severity: 'error' | 'warning' | 'note'
  readonly rule: string
  /** 1-based line, sheet row, or place in a JSON list. */
  readonly line: number
  /** `A`, `B`, …; null for the whole row. */
  readonly column: string | null
  readonly text: Sentence
  readonly count: number
}

/** One entry that accepting would add, change or remove. */
export interface EntryChange {
  readonly type: 'added' | 'changed' | 'removed'
  readonly entry: EntryId
  readonly before: string | null
  readonly after: string | null
}

export interface TablePreview {
  readonly file: string
  /** WHATWG name of the encoding the file was read in; empty for XLSX. */
  readonly encoding: string
  readonly grids: readonly GridPreview[]
  /** Null for a single file. */
  readonly folder: FolderSummary | null
  readonly draft: TableDraft
  readonly messages: readonly TableMessage[]
  readonly entries: number
  /** Rows that give no entry; each is named in `messages`. */
  readonly leftOut: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** The first of them. */
  readonly changes: readonly EntryChange[]
  /** Favorites whose entries it would change or remove. */
  readonly affected: readonly EntryId[]
  /** Codes that another service documents too: told apart by service, and worth knowing. */
  readonly sharedCodes: readonly string[]
}

/** SHA-256 of a table's files, so that damage is seen; empty where none was ever taken. */
export interface TableSums {
  readonly entries: string
  readonly index: string
  /** Of the imported file. */
  readonly source: string
}
/** Of a table that is to be compiled anew. */
export const noSums: TableSums = { entries: '', index: '', source: '' }

/** A table the person has accepted. */
export interface ImportedTable {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly encoding: string
  /** Services that it brings; none where it extends one. */
  readonly services: readonly ServiceId[]
  readonly entries: number
  /** Of a documentation folder: how many pages were read. */
  readonly pages?: number
  readonly enabled: boolean
  /** ISO 8601. */
  readonly imported: string
  readonly draft: TableDraft
  /** Name of its compiled file in the store's `tables` folder. */
  readonly compiled: string
  readonly sums: TableSums
  readonly messages: { readonly error: number; readonly warning: number; readonly note: number }
}

/** A file on its way from a window. */
export type UploadId = number

/** What is being done with a file: told while one waits. */
export const readingStages = ['read', 'compile', 'index', 'write'] as const
export type ReadingStage = (typeof readingStages)[number]

/** How far a stage is, where that can be told. */
export interface ReadingCount {
  readonly done: number
  readonly total: number
}

export const uploadKinds = ['file', 'folder'] as const
export type UploadKind = (typeof uploadKinds)[number]

export type TableChange =
  | { readonly type: 'enable'; readonly table: string; readonly enabled: boolean }
  | { readonly type: 'remove'; readonly table: string }

const isEnabling = fields<Extract<TableChange, { type: 'enable' }>>({
  type: oneOf(['enable']),
  table: text(100),
  enabled: flag,
})
const isRemoving = fields<Extract<TableChange, { type: 'remove' }>>({ type: oneOf(['remove']), table: text(100) })
export const isTableChange: Shape<TableChange> = (value): value is TableChange => isEnabling(value) || isRemoving(value)

const names = list(text(tableLimits.nameLength), tableLimits.names)

const isEnvelopeDescription: Shape<EnvelopeDescription> = fields<EnvelopeDescription>({
  codeKeys: names,
  messageKeys: names,
  hosts: names,
  marks: names,
})

export const isTableDraft: Shape<TableDraft> = someFields<TableDraft>(
  {
    name: text(tableLimits.name),
    extends: text(100),
    mappings: list(
      fields<GridMapping>({ taken: flag, columns: list(nullable(oneOf(tableFields)), tableLimits.columns) }),
      tableLimits.grids,
    ),
    envelope: isEnvelopeDescription,
    written: oneOf([true]),
  },
  ['extends', 'written'],
)

const count = integer(0, 10_000_000)

export const isImportedTables: Shape<readonly ImportedTable[]> = list(
  someFields<ImportedTable>(
    {
      id: text(100),
      name: text(tableLimits.name),
      file: fileName,
      encoding: text(40),
      services: list(identifier, tableLimits.services),
      entries: count,
      pages: count,
      enabled: flag,
      imported: isoTime,
      draft: isTableDraft,
      compiled: text(200),
      sums: fields<TableSums>({ entries: text(64), index: text(64), source: text(64) }),
      messages: fields({ error: count, warning: count, note: count }),
    },
    ['pages'],
  ),
  tableLimits.tables,
)

/** From each format of the file to the next. */
export const tablesMigrations: readonly ((value: unknown) => unknown)[] = [
  // The second has sums; a table without them is compiled anew from its file when it is next put to use.
  (value) => (Array.isArray(value) ? value.map((table: object) => ({ ...table, sums: noSums })) : value),
]
