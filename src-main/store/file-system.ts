/** The few file operations the store needs, behind one interface so that tests can make each of them fail. */
import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface FileSystem {
  /** Null when there is no such file; other failures throw. */
  readTextNow(path: string): string | null
  renameNow(from: string, to: string): void
  makeFolderNow(path: string): void
  /** Fails when the file exists; nobody ever sees it half written. */
  createNow(path: string, content: string): void
  removeNow(path: string): void
  /** Names in a folder; none when there is no such folder. */
  listNow(folder: string): readonly string[]
  readText(path: string): Promise<string>
  makeFolder(path: string): Promise<void>
  /** Creates a file for this user alone and puts the content on the disk itself, not only in the system's memory. */
  createSynced(path: string, content: string | Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Puts a folder's list of names on the disk. */
  syncFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
}

export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const ownerOnly = 0o600

/**
 * `recursive` of Node's would do it in one call, but tells a folder that is missing where the disk is read-only, and never
 * ends where no folder can be made, as in `/proc`.
 */
const makeFolder = async (path: string): Promise<void> => {
  const failed = await tryMake(path)
  if (failed === null) return
  if (errorCode(failed) !== 'ENOENT' || dirname(path) === path) throw failed
  await makeFolder(dirname(path))
  const again = await tryMake(path)
  if (again !== null) throw again
}
/** Null where the folder is there by now. */
const tryMake = async (path: string): Promise<unknown> => {
  try {
    await mkdir(path)
    return null
  } catch (error) {
    return errorCode(error) === 'EEXIST' && isFolderNow(path) ? null : error
  }
}
const isFolderNow = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

export const nodeFiles: FileSystem = {
  readTextNow(path) {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  },
  renameNow: renameSync,
  makeFolderNow: (path) => {
    mkdirSync(path, { recursive: true })
  },
  createNow(path, content) {
    const whole = `${path}.${randomUUID()}`
    writeFileSync(whole, content, { flag: 'wx', mode: ownerOnly })
    try {
      linkSync(whole, path)
    } catch (error) {
      // Some file systems know no links.
      if (errorCode(error) === 'EEXIST') throw error
      writeFileSync(path, content, { flag: 'wx', mode: ownerOnly })
    } finally {
      unlinkSync(whole)
    }
  },
  removeNow: unlinkSync,
  listNow(folder) {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  },
  readText: (path) => readFile(path, 'utf8'),
  makeFolder,
  async createSynced(path, content) {
    const handle = await open(path, 'wx', ownerOnly)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename,
  async syncFolder(path) {
    // Windows cannot open a folder; its rename is durable by itself on NTFS.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  remove: (path) => rm(path, { force: true }),
}
