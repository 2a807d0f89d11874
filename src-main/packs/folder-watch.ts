/** Looks through the folders in which a team keeps its packs: at start, when the system tells of a change, and now and then. */
import { type FSWatcher, watch } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { isPackFile } from '../../src-preload/model/pack-ending.ts'
import { packLimits, type RefusedPack } from '../../src-preload/model/packs.ts'
import type { PackThread } from './pack-thread.ts'
import type { PackSummary } from './protocol.ts'
import { unreadPack } from './unread-pack.ts'

/** A whole pack that lies in a watched folder. */
export interface FoundPack {
  readonly folder: string
  /** Name in the folder. */
  readonly file: string
  readonly pack: PackSummary
}

export interface FolderWatch {
  /** From now on these folders and no others; resolves once they have been looked through. */
  follow(folders: readonly string[]): Promise<void>
  found(): readonly FoundPack[]
  /** Files whose signature does not fit their content, and those that the system does not give. */
  refused(): readonly RefusedPack[]
  /** Folders that could not be read when they were last looked at. */
  unreachable(): readonly string[]
  end(): void
}

export interface FolderWatchDependencies {
  readonly thread: Pick<PackThread, 'summarize'>
  /** Other packs lie there now, or other folders cannot be read. */
  changed(): void
  /** Milliseconds between two looks: shared folders of other machines do not tell of changes. */
  readonly every: number
  /** Milliseconds of silence after a change, so that a file that is being copied is read once. */
  readonly settle: number
}

/** What a file was when it was last read; null for what is no pack. */
interface SeenFile {
  readonly size: number
  readonly time: number
  readonly pack: PackSummary | null
  /** Why a file that says it is signed is not taken; null for every other. */
  readonly problem: Problem | null
}

/** Pack files of one folder that are looked at; more are a mistake in choosing the folder. */
const filesLimit = 200

/** Tells whether anything is different. */
const outline = (
  found: readonly FoundPack[],
  refused: readonly RefusedPack[],
  unreachable: readonly string[],
): string =>
  JSON.stringify([
    found.map(({ folder, file, pack }) => [folder, file, pack.digest, pack.signer]),
    refused,
    unreachable,
  ])

/** The whole packs of one folder, and the files that are signed wrongly or cannot be read. */
interface FolderContent {
  readonly packs: readonly FoundPack[]
  readonly wrong: readonly RefusedPack[]
}

export const createFolderWatch = (deps: FolderWatchDependencies): FolderWatch => {
  let folders: readonly string[] = []
  let found: readonly FoundPack[] = []
  let refused: readonly RefusedPack[] = []
  let unreachable: readonly string[] = []
  let seen = new Map<string, SeenFile>()
  const watchers = new Map<string, FSWatcher>()
  let looking: Promise<void> = Promise.resolve()
  let settling: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const readPack = async (file: string, path: string, size: number): Promise<Pick<SeenFile, 'pack' | 'problem'>> => {
    if (size > packLimits.file) return { pack: null, problem: null }
    const outcome = await deps.thread.summarize(file, new Uint8Array(await readFile(path)))
    if (outcome.ok) return { pack: outcome.value, problem: null }
    return { pack: null, problem: outcome.problem.key === 'packs.signature-wrong' ? outcome.problem : null }
  }
  /** Only what is not as it was is read. */
  const readSeen = async (file: string, path: string): Promise<SeenFile | null> => {
    const stats = await stat(path)
    const { size, mtimeMs: time } = stats
    const before = seen.get(path)
    if (before?.size === size && before.time === time) return before
    return stats.isFile() ? { size, time, ...(await readPack(file, path, size)) } : null
  }
  const lookAt = async (folder: string, into: Map<string, SeenFile>): Promise<FolderContent> => {
    const names = (await readdir(folder)).filter((name) => isPackFile({ name })).toSorted()
    const packs: FoundPack[] = []
    const wrong: RefusedPack[] = []
    for (const file of names.slice(0, filesLimit)) {
      const path = join(folder, file)
      try {
        const one = await readSeen(file, path)
        if (one === null) continue
        into.set(path, one)
        if (one.pack !== null) packs.push({ folder, file, pack: one.pack })
        if (one.problem !== null) wrong.push({ folder, file, problem: one.problem })
      } catch (error) {
        // Not remembered as seen, so it is tried again at the next look.
        const problem = unreadPack(error, folder, file)
        if (problem !== null) wrong.push({ folder, file, problem })
      }
    }
    return { packs, wrong }
  }
  const look = async (): Promise<void> => {
    const nowSeen = new Map<string, SeenFile>()
    const nowFound: FoundPack[] = []
    const nowRefused: RefusedPack[] = []
    const nowUnreachable: string[] = []
    for (const folder of folders)
      try {
        // Before the look: what is put there during it must not be missed.
        listen(folder)
        const { packs, wrong } = await lookAt(folder, nowSeen)
        nowFound.push(...packs)
        nowRefused.push(...wrong)
      } catch {
        nowUnreachable.push(folder)
        unlisten(folder)
      }
    seen = nowSeen
    const before = outline(found, refused, unreachable)
    found = nowFound
    refused = nowRefused
    unreachable = nowUnreachable
    if (outline(found, refused, unreachable) !== before && !ended) deps.changed()
  }
  /** One look after the other. */
  const lookSoon = (): Promise<void> => {
    looking = looking.then(() => (ended ? undefined : look()))
    return looking
  }
  const unlisten = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const listen = (folder: string) => {
    if (ended || watchers.has(folder)) return
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        clearTimeout(settling)
        settling = setTimeout(lookSoon, deps.settle)
        settling.unref()
      })
      watcher.on('error', () => unlisten(folder))
      watchers.set(folder, watcher)
    } catch {
      // Not every file system tells of changes; the regular look finds them.
    }
  }
  const timer = setInterval(lookSoon, deps.every)
  timer.unref()

  return {
    follow(next) {
      for (const folder of folders) if (!next.includes(folder)) unlisten(folder)
      folders = next
      return lookSoon()
    },
    found: () => found,
    refused: () => refused,
    unreachable: () => unreachable,
    end() {
      ended = true
      clearInterval(timer)
      clearTimeout(settling)
      for (const folder of [...watchers.keys()]) unlisten(folder)
    },
  }
}
