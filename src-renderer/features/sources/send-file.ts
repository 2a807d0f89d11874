/** Sends a file to main in pieces, so that neither side ever holds it as one long text. */
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { tableLimits, type UploadId } from '../../../src-preload/model/tables.ts'
import { bridge } from '../../lib/bridge.ts'

/** Bytes; a multiple of three, so that no piece but the last is padded. */
const pieceSize = 999_999

/** The browser encodes off the window's thread. */
const toBase64 = (piece: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(piece)
  })

/** `isWanted` is asked between pieces; false ends it. */
export const sendFile = async (
  file: File,
  updates: string | null,
  isWanted: (upload: UploadId) => boolean,
): Promise<Outcome<UploadId>> => {
  if (file.size > tableLimits.file)
    return failure('tables.file-too-large', { file: file.name, limit: tableLimits.file / 1024 / 1024 })
  const started = await bridge.request('tables:start', file.name.slice(0, 500), updates)
  if (!started.ok) return started
  const upload = started.value
  try {
    for (let at = 0; at < file.size && isWanted(upload); at += pieceSize) {
      const sent = await bridge.request('tables:push', upload, await toBase64(file.slice(at, at + pieceSize)))
      if (!sent.ok) return sent
    }
  } catch (error) {
    await bridge.request('tables:cancel', upload)
    const reason = error instanceof Error ? error.message : String(error)
    return failure('tables.file-unreadable', { file: file.name, reason })
  }
  return success(upload)
}
