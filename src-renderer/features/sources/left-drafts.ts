/** What was decided of files that are not imported yet: one that is opened again, after a cancel or a reload, is gone on with. */
import { create } from 'zustand'
import { fields, fileName, list, nullable, type Shape, text } from '../../../src-preload/model/shape.ts'
import { isTableDraft, type TableDraft, type TablePreview } from '../../../src-preload/model/tables.ts'

export interface LeftDraft {
  readonly file: string
  /** Id of the table that the file is a newer state of; null for a new one. */
  readonly updates: string | null
  /** Headings of its columns: under other ones the file is another. */
  readonly columns: string
  readonly draft: TableDraft
}

/** Files; those decided last are kept. */
const most = 20
/** UTF-16 units of headings that are compared. */
const columnsLength = 10_000

export const isLeftDrafts: Shape<readonly LeftDraft[]> = list(
  fields<LeftDraft>({
    file: fileName,
    updates: nullable(text(100)),
    columns: text(columnsLength),
    draft: isTableDraft,
  }),
  most,
)

export const useLeftDrafts = create<{ readonly left: readonly LeftDraft[] }>(() => ({ left: [] }))

type Opened = Pick<TablePreview, 'file' | 'grids'>

const isOf = ({ file, grids }: Opened, updates: string | null) => {
  const columns = JSON.stringify(grids.map((grid) => grid.columns)).slice(0, columnsLength)
  return {
    columns,
    matches: (one: LeftDraft) => one.file === file && one.updates === updates && one.columns === columns,
  }
}

export const forgetDraft = (opened: Opened, updates: string | null): void => {
  const { matches } = isOf(opened, updates)
  useLeftDrafts.setState(({ left }) => ({ left: left.filter((one) => !matches(one)) }))
}

export const keepDraft = (opened: Opened, updates: string | null, draft: TableDraft): void => {
  const { columns, matches } = isOf(opened, updates)
  const kept = { file: opened.file, updates, columns, draft }
  useLeftDrafts.setState(({ left }) => ({ left: [...left.filter((one) => !matches(one)), kept].slice(-most) }))
}

/** Null where nothing was decided. */
export const findDraft = (opened: Opened, updates: string | null): TableDraft | null =>
  useLeftDrafts.getState().left.find(isOf(opened, updates).matches)?.draft ?? null
