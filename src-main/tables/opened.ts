/** What a person adds, opened: the tables in it, how they become entries, and what of it is kept. */
import type { Service } from '../../src-preload/model/catalog.ts'
import type { FolderSummary, TableDraft } from '../../src-preload/model/tables.ts'
import type { CompiledTable } from '../core/tables/compile-table.ts'
import type { HeadedGrid } from '../core/tables/header.ts'
import type { TableMessages } from '../core/tables/table-messages.ts'

export interface CompiledSource extends CompiledTable {
  /** Null for a single file. */
  readonly folder: FolderSummary | null
}

export interface OpenedSource {
  /** WHATWG name; empty where there is none or there are many. */
  readonly encoding: string
  /** The tables of a file, or the shapes of a folder's tables. */
  readonly grids: readonly HeadedGrid[]
  /** What reading noticed. */
  readonly messages: TableMessages
  guess(): TableDraft
  compile(draft: TableDraft, messages: TableMessages): CompiledSource
  /** The same entries under another name or description: neither touches a row. */
  rename(compiled: CompiledSource, draft: TableDraft): CompiledSource
  /** What is kept beside the compiled files, to read it anew. */
  toKeep(): Promise<Uint8Array>
}

/** The shipped service that a table adds to; undefined where it is one of its own. */
export const findExtended = ({ extends: id }: TableDraft, services: readonly Service[]): Service | undefined =>
  services.find((service) => service.id === id)
