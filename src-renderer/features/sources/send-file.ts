/** Sends a table's file to main. */

import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { fileNameLimit } from '../../../src-preload/model/shape.ts'
import { type ReadingCount, tableLimits, type UploadId, type UploadKind } from '../../../src-preload/model/tables.ts'
import { bridge } from '../../lib/bridge.ts'
import { sendPieces } from '../../lib/send-pieces.ts'

export interface WaitingFile {
  /** A folder's pages travel as one file. */
  readonly file: File
  readonly kind: UploadKind
  /** Id of the table it is a newer state of. */
  readonly updates: string | null
}

/** `onCount` is told how many bytes have gone; `isWanted` is asked between pieces; false ends it. */
export const sendFile = async (
  { file, updates, kind }: WaitingFile,
  onCount: (count: ReadingCount) => void,
  isWanted: (upload: UploadId) => boolean,
): Promise<Outcome<UploadId>> => {
  const limit = kind === 'folder' ? tableLimits.folder : tableLimits.file
  if (file.size > limit) return failure('tables.file-too-large', { file: file.name, limit: limit / 1024 / 1024 })
  const started = await bridge.request('tables:start', file.name.slice(0, fileNameLimit), updates, kind)
  if (!started.ok) return started
  const upload = started.value
  const sent = await sendPieces(
    file,
    (piece, sent) => {
      onCount({ done: sent, total: file.size })
      return bridge.request('tables:push', upload, piece)
    },
    () => isWanted(upload),
  )
  if (sent.ok) return success(upload)
  await bridge.request('tables:cancel', upload)
  return sent
}
