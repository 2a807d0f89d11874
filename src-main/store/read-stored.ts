/** Reads one of the person's documents for a process that never writes: nothing is locked, moved aside or made. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { openDocument, openFolder } from './document.ts'
import { documents, type StoredValues } from './documents.ts'
import { nodeFiles } from './file-system.ts'

const refuse = () => {
  throw new Error('This process only reads.')
}

/** `folder` is the store's own. What cannot be read counts as what it is at first, and is told. */
export const readStored = <K extends keyof StoredValues>(
  folder: string,
  concern: K,
): { readonly value: StoredValues[K]; readonly problem: Problem | null } => {
  const files = { ...nodeFiles, renameNow: refuse, removeNow: refuse, createNow: refuse, makeFolderNow: refuse }
  const { document, problem } = openDocument({ ...openFolder(folder), files }, documents[concern])
  return { value: document.read(), problem }
}
