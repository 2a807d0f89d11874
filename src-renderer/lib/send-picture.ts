/** Sends a picture to main and brings back its text. */
import type { Outcome } from '../../src-preload/model/outcome.ts'
import { failure } from '../../src-preload/model/outcome.ts'
import { type PictureText, pictureBytesLimit } from '../../src-preload/model/picture.ts'
import { bridge } from './bridge.ts'
import { sendPieces } from './send-pieces.ts'

/** `signal` stops it. */
export const sendPicture = async (file: File, signal: AbortSignal): Promise<Outcome<PictureText>> => {
  if (file.size > pictureBytesLimit)
    return failure('pictures.file-too-large', { file: file.name, limit: pictureBytesLimit / 1_048_576 })
  const picture = await bridge.request('pictures:start')
  const stop = () => void bridge.request('pictures:cancel', picture)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const sent = await sendPieces(
      file,
      (piece) => bridge.request('pictures:push', picture, piece),
      () => !signal.aborted,
    )
    if (!sent.ok) return sent
    return signal.aborted ? failure('pictures.cancelled') : await bridge.request('pictures:read', picture)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
