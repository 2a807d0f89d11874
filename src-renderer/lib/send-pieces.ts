/** Sends a file to main in pieces, so that neither side ever holds it as one long text. */
import type { Outcome } from '../../src-preload/model/outcome.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'

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

/** `push` is told how many bytes went before. `isWanted` is asked between pieces; false ends it. A file that cannot be read is a failure that says why. */
export const sendPieces = async (
  file: File,
  push: (piece: string, sent: number) => Promise<Outcome<null>>,
  isWanted: () => boolean,
): Promise<Outcome<null>> => {
  try {
    for (let at = 0; at < file.size && isWanted(); at += pieceSize) {
      const sent = await push(await toBase64(file.slice(at, at + pieceSize)), at)
      if (!sent.ok) return sent
    }
    return success(null)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure('tables.file-unreadable', { file: file.name, reason })
  }
}
