/** Files that the system handed to the app: fetched from main piece by piece, and looked at again as they grow. */
import type { Outcome } from '../../../src-preload/model/outcome.ts'
import { success } from '../../../src-preload/model/outcome.ts'
import type { SentFile } from '../../../src-preload/model/sent-files.ts'
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
}

/** The files with what has come since; null where nothing has, or none can be read any more. */
export const growFiles = async (fetched: readonly FetchedFile[]): Promise<readonly FetchedFile[] | null> => {
  let hasGrown = false
  const grown: FetchedFile[] = []
  for (const { sent, file } of fetched) {
    const pieces = await fetchSentFile(sent.id, file.size)
    if (!pieces.ok) return null
    hasGrown ||= pieces.value.length > 0
    grown.push({ sent, file: pieces.value.length === 0 ? file : new File([file, ...pieces.value], sent.name) })
  }
  return hasGrown ? grown : null
}

/** Main hands them out once. */
export const takeSentFiles = async (): Promise<Outcome<readonly FetchedFile[]>> => {
  const fetched: FetchedFile[] = []
  for (const sent of await bridge.request('files:take')) {
    const pieces = await fetchSentFile(sent.id, 0)
    if (!pieces.ok) return pieces
    fetched.push({ sent, file: new File([...pieces.value], sent.name) })
  }
  return success(fetched)
}
