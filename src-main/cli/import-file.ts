/** Sends one file through the import of the app: read, previewed, changed as the options say, accepted. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type ImportedTable, type TableDraft, type TablePreview, tableLimits } from '../../src-preload/model/tables.ts'
import type { Tables } from '../tables/tables.ts'
import type { GatheredFile } from './gather-files.ts'

/** Bytes of a piece, which is sent as base64. */
const pieceLength = (tableLimits.piece / 4) * 3

export interface Imported {
  readonly table: ImportedTable
  readonly preview: TablePreview
}

/** `updates` names the table the file is a newer state of; `change` is what the options decide otherwise than the guess. */
export const importFile = async (
  tables: Tables,
  { name, kind, bytes }: GatheredFile,
  updates: string | null,
  change: (draft: TableDraft) => TableDraft,
): Promise<Outcome<Imported>> => {
  const started = tables.startUpload(name, updates, kind)
  if (!started.ok) return started
  const upload = started.value
  const before = new Set(tables.list().map(({ compiled }) => compiled))
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceLength)).toString('base64')
    const pushed = tables.pushUpload(upload, piece)
    if (!pushed.ok) return pushed
  }
  const guessed = await tables.preview(upload, null)
  if (!guessed.ok) return guessed
  const preview = await tables.preview(upload, change(guessed.value.draft))
  if (!preview.ok) return preview
  const accepted = await tables.accept(upload)
  if (!accepted.ok) {
    await tables.cancel(upload)
    // Why a file holds no table says more than that it does not.
    const told = preview.value.messages.find(({ rule, severity }) => severity === 'error' && rule.startsWith('file/'))
    return told === undefined ? accepted : { ok: false, problem: told.text }
  }
  const table = tables.list().find(({ compiled }) => !before.has(compiled))
  return table === undefined ? failure('tables.upload-lost') : success({ table, preview: preview.value })
}
