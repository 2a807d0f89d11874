/** Reads the two copies of a document: the later sound one counts, a damaged one is set aside and never overwritten. */
import { basename } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { type Sealed, type SealOptions, type Unsealed, unseal } from './sealed-value.ts'

export interface CopyPaths {
  readonly main: string
  readonly copy: string
}

export type ReadCopies<T> =
  | { readonly state: 'absent' }
  | {
      readonly state: 'sound'
      readonly sealed: Sealed<T>
      /** The file the value was migrated from, to be backed up before it is overwritten. */
      readonly migratedFrom: string | null
      /** New names of damaged files; the other copy had everything. */
      readonly aside: readonly string[]
    }
  | { readonly state: 'newer'; readonly value: T | null }
  /** Nothing could be read; `aside` empty when the files could not even be moved. */
  | { readonly state: 'damaged'; readonly aside: readonly string[] }

type Candidate<T> = { readonly path: string; readonly found: Unsealed<T> }

const readOne = <T>(files: FileSystem, path: string, options: SealOptions<T>): Candidate<T> | null => {
  try {
    const text = files.readTextNow(path)
    return text === null ? null : { path, found: unseal(text, options) }
  } catch {
    return { path, found: { state: 'damaged' } }
  }
}

/** Moves a file out of the way, never over another one. Returns its new name, null when it cannot be moved. */
const setAside = (files: FileSystem, path: string, now: Date): string | null => {
  const name = `${path}.${now.toISOString().replaceAll(':', '-')}.unreadable`
  try {
    if (files.readTextNow(name) !== null) return null
    files.renameNow(path, name)
    return basename(name)
  } catch {
    return null
  }
}

export interface CopyOptions<T> extends SealOptions<T> {
  /** What happens to a file of a later version of the app: it stays and is only read, or counts as damaged. */
  readonly onNewer: 'read-only' | 'set-aside'
}

export const readCopies = <T>(
  files: FileSystem,
  paths: CopyPaths,
  options: CopyOptions<T>,
  now: Date,
): ReadCopies<T> => {
  const candidates = [paths.main, paths.copy].flatMap((path) => readOne(files, path, options) ?? [])
  const newer = options.onNewer === 'set-aside' ? undefined : candidates.find(({ found }) => found.state === 'newer')
  if (newer?.found.state === 'newer') return { state: 'newer', value: newer.found.value }
  const aside = candidates
    .filter(({ found }) => found.state !== 'sound')
    .flatMap(({ path }) => setAside(files, path, now) ?? [])
  const sound = candidates
    .flatMap(({ path, found }) => (found.state === 'sound' ? [{ path, ...found }] : []))
    .reduce<{ path: string; sealed: Sealed<T>; migrated: boolean } | null>(
      (best, next) => (best === null || next.sealed.serial > best.sealed.serial ? next : best),
      null,
    )
  if (sound !== null)
    return { state: 'sound', sealed: sound.sealed, migratedFrom: sound.migrated ? sound.path : null, aside }
  return candidates.length === 0 ? { state: 'absent' } : { state: 'damaged', aside }
}
