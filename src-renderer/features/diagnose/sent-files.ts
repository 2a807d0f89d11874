/** Files that main can read: those the system handed to the app, fetched piece by piece, and those opened here; looked at again as they grow. */
import type { Outcome } from '../../../src-preload/model/outcome.ts'
import { success } from '../../../src-preload/model/outcome.ts'
import { keptFilesLimit, type SentFile } from '../../../src-preload/model/sent-files.ts'
import { bridge } from '../../lib/bridge.ts'

/** Bytes of one file that are fetched. */
const mostBytes = 1_000_000_000

const toBytes = (base64: string): Uint8Array<ArrayBuffer> => {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

/** What a file holds from a byte on, to its end. */
const fetchSentFile = async (id: number, from: number): Promise<Outcome<readonly Uint8Array<ArrayBuffer>[]>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let at = from; at < mostBytes; ) {
    const piece = await bridge.request('files:read', id, at)
    if (!piece.ok) return piece
    if (piece.value === '') break
    const bytes = toBytes(piece.value)
    pieces.push(bytes)
    at += bytes.length
  }
  return success(pieces)
}

export interface FetchedFile {
  readonly sent: SentFile
  readonly file: File
  /** The page's own, of which the system gives nothing more once it has changed; else its bytes are here. */
  readonly isOnDisk: boolean
}

const toFetched = (sent: SentFile, parts: readonly (File | Uint8Array<ArrayBuffer>)[]): FetchedFile => ({
  sent,
  file: new File([...parts], sent.name),
  isOnDisk: false,
})

/** Files opened or dropped here, where main can read every one of them; null in a browser, and for what lies on no disk. */
export const keepFiles = async (files: readonly File[]): Promise<readonly FetchedFile[] | null> => {
  if (files.length > keptFilesLimit) return null
  const kept = await bridge.keepFiles(files)
  const known = files.flatMap((file, at) => {
    const sent = kept[at] ?? null
    return sent === null ? [] : [{ sent, file, isOnDisk: true }]
  })
  return known.length === files.length ? known : null
}

const fetchWhole = async ({ sent }: FetchedFile): Promise<Outcome<FetchedFile>> => {
  const all = await fetchSentFile(sent.id, 0)
  return all.ok ? success(toFetched(sent, all.value)) : all
}

/** What has come since; all of it where another file has taken its place, as logs are turned over. */
const fetchGrowth = async (before: FetchedFile): Promise<Outcome<FetchedFile>> => {
  const { sent, file, isOnDisk } = before
  if (isOnDisk) {
    const next = await bridge.request('files:read', sent.id, file.size)
    return next.ok && next.value === '' ? success(before) : fetchWhole(before)
  }
  const more = await fetchSentFile(sent.id, file.size)
  if (more.ok) return success(more.value.length === 0 ? before : toFetched(sent, [file, ...more.value]))
  return more.problem.key === 'files.replaced' ? fetchWhole(before) : more
}

export interface Growth {
  readonly files: readonly FetchedFile[]
  /** Whether the text of all of them begins as it did: only the last has become longer. */
  readonly isAppended: boolean
}

/** The files with what has come since; null where nothing has, or none can be read any more. */
export const growFiles = (fetched: readonly FetchedFile[]): Promise<Growth | null> => lookAgain(fetched, fetchGrowth)

/** The files with their bytes here, whatever has become of those on the disk; null where one cannot be read. */
export const fetchFiles = (fetched: readonly FetchedFile[]): Promise<Growth | null> =>
  lookAgain(fetched, (one) => (one.isOnDisk ? fetchWhole(one) : Promise.resolve(success(one))))

const lookAgain = async (
  fetched: readonly FetchedFile[],
  look: (file: FetchedFile) => Promise<Outcome<FetchedFile>>,
): Promise<Growth | null> => {
  const grown: FetchedFile[] = []
  for (const one of fetched) {
    const now = await look(one)
    if (!now.ok) return null
    grown.push(now.value)
  }
  const changed = grown.filter(({ file }, place) => file !== fetched[place]?.file)
  const [last, before] = [grown.at(-1), fetched.at(-1)]
  if (last === undefined || before === undefined || changed.length === 0) return null
  return { files: grown, isAppended: changed.every((one) => one === last && one.file.size > before.file.size) }
}

/** Main hands them out once. */
export const takeSentFiles = async (): Promise<Outcome<readonly FetchedFile[]>> => {
  const fetched: FetchedFile[] = []
  for (const sent of await bridge.request('files:take')) {
    const pieces = await fetchSentFile(sent.id, 0)
    if (!pieces.ok) return pieces
    fetched.push(toFetched(sent, pieces.value))
  }
  return success(fetched)
}
