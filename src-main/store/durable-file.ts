/** A file that is either wholly the old or wholly the new content, whatever happens while it is written. */
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const syncFolder = async (folder: string) => {
  // Windows cannot open a folder; its rename is durable by itself on NTFS.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

let writes = 0

/** Temporary file in the same folder → fsync → rename → fsync of the folder. Rejects as the file system does. */
export const writeDurably = async (path: string, content: string): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const temporary = `${path}.${process.pid}-${++writes}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(content, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}
