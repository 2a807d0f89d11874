/** A file that is either wholly the old or wholly the new content, whatever happens while it is written. */
import { dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'

let writes = 0

/** Temporary file in the same folder → fsync → rename → fsync of the folder. Rejects as the file system does. */
export const writeDurably = async (files: FileSystem, path: string, content: string | Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await files.makeFolder(folder)
  const temporary = `${path}.${process.pid}-${++writes}.tmp`
  try {
    await files.createSynced(temporary, content)
    await files.rename(temporary, path)
  } catch (error) {
    // The first failure is the one to tell; a leftover temporary file harms nothing.
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
  await files.syncFolder(folder)
}

/** Removes what writes that were cut off have left; only for the process that holds the folder. */
export const removeLeftovers = (files: FileSystem, folder: string): void => {
  for (const name of files.listNow(folder)) {
    if (!/\.\d+-\d+\.tmp$/.test(name)) continue
    try {
      files.removeNow(join(folder, name))
    } catch {
      // It harms nothing and is tried again at the next start.
    }
  }
}
