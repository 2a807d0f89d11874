/** The person's data on disk: one file per concern under one folder, and what was wrong with any of them. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { type DocumentOptions, openDocument, openFolder, type StoredDocument } from './document.ts'
import { documents, type StoredValues } from './documents.ts'
import { removeLeftovers } from './durable-file.ts'
import { nodeFiles } from './file-system.ts'
import { lockFolder } from './folder-lock.ts'

export type StoredDocuments = { readonly [K in keyof StoredValues]: StoredDocument<StoredValues[K]> }

export interface Store extends StoredDocuments {
  /** Full path. */
  readonly folder: string
  readonly problems: readonly Problem[]
  /** False while another process has the folder open. */
  readonly isWritable: boolean
  /** Resolves once everything is on disk. */
  settled(): Promise<void>
  /** Lets another process write; call when nothing more will be written. */
  close(): void
}

/** Reads everything there is; what another process has open can be read but not written. `saved` is told of what was behind. */
export const openStore = (folder: string, saved?: (file: string) => void): Store => {
  const lock = lockFolder(nodeFiles, folder)
  if (lock.problem === null) removeLeftovers(nodeFiles, folder)
  const place = openFolder(folder, lock.problem, saved)
  const problems: (Problem | null)[] = [lock.problem]
  const open = <T>(options: DocumentOptions<T>): StoredDocument<T> => {
    const { document, problem } = openDocument(place, options)
    problems.push(problem)
    return document
  }
  const opened: StoredDocuments = {
    settings: open(documents.settings),
    layout: open(documents.layout),
    hints: open(documents.hints),
    placement: open(documents.placement),
    favorites: open(documents.favorites),
    notes: open(documents.notes),
    history: open(documents.history),
    met: open(documents.met),
    replies: open(documents.replies),
    tables: open(documents.tables),
    packs: open(documents.packs),
  }
  return {
    folder,
    ...opened,
    isWritable: lock.problem === null,
    problems: problems.flatMap((problem) => problem ?? []),
    settled: async () => {
      await Promise.all(Object.values(opened).map((document) => document.settled()))
    },
    close: () => lock.release(),
  }
}
