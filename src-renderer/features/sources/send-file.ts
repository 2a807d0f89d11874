/** Sends a table's file to main. */
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { tableLimits, type UploadId } from '../../../src-preload/model/tables.ts'
import { bridge } from '../../lib/bridge.ts'
import { sendPieces } from './send-pieces.ts'

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
  const sent = await sendPieces(
    file,
    (piece) => bridge.request('tables:push', upload, piece),
    () => isWanted(upload),
  )
  if (sent.ok) return success(upload)
  await bridge.request('tables:cancel', upload)
  return sent
}
