/** Lets one process at a time write into a folder; a lock left behind by a process that ended is taken over. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { errorCode, type FileSystem } from './file-system.ts'

export interface FolderLock {
  /** Why this process may not write; null when it may. */
  readonly problem: Problem | null
  release(): void
}

/** When a process started, where the system tells: the same number can come again for another process. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** `pid start token`: what a lock file says of its owner. */
const ownerOf = (content: string): { readonly pid: number; readonly alive: boolean } => {
  const [pid = '', start = ''] = content.split(' ')
  const number = /^\d{1,10}$/.test(pid) ? Number(pid) : 0
  return { pid: number, alive: number > 0 && isRunning(number) && startOf(number) === start }
}

const tries = 5

/** A folder that cannot be made or written is not locked; its writes will say why. */
export const lockFolder = (files: FileSystem, folder: string): FolderLock => {
  const path = join(folder, 'lock')
  const mine = `${process.pid} ${startOf(process.pid)} ${randomUUID()}`
  const held: FolderLock = {
    problem: null,
    release() {
      try {
        if (files.readTextNow(path) === mine) files.removeNow(path)
      } catch {
        // It stays behind and is taken over at the next start.
      }
    },
  }
  const free: FolderLock = { problem: null, release: () => undefined }

  /** Of several processes that take over a stale lock only one gets its file renamed; one that renamed a newer lock puts it back. */
  const clearAway = (stale: string) => {
    const away = `${path}.${randomUUID()}`
    files.renameNow(path, away)
    const moved = files.readTextNow(away)
    if (moved !== null && moved !== stale) files.createNow(path, moved)
    files.removeNow(away)
  }

  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      files.makeFolderNow(folder)
      files.createNow(path, mine)
      return held
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return free
    }
    try {
      const content = files.readTextNow(path)
      if (content === null) continue
      const owner = ownerOf(content)
      if (owner.alive) return { ...free, problem: { key: 'store.in-use', values: { pid: owner.pid, folder } } }
      clearAway(content)
    } catch {
      // Another process was faster; look again.
    }
  }
  return { ...free, problem: { key: 'store.in-use', values: { pid: 0, folder } } }
}
