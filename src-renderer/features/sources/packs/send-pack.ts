/** Sends a pack's file to main. */
import { failure, type Outcome, success } from '../../../../src-preload/model/outcome.ts'
import { type PackOpening, packLimits } from '../../../../src-preload/model/packs.ts'
import { bridge } from '../../../lib/bridge.ts'
import { sendPieces } from '../../../lib/send-pieces.ts'

/** `isWanted` is asked between pieces; false ends it. */
export const sendPack = async (
  file: File,
  isWanted: (opening: PackOpening) => boolean,
): Promise<Outcome<PackOpening>> => {
  if (file.size > packLimits.file)
    return failure('tables.file-too-large', { file: file.name, limit: packLimits.file / 1024 / 1024 })
  const started = await bridge.request('packs:start', file.name.slice(0, 500))
  if (!started.ok) return started
  const opening = started.value
  const push = (piece: string) => bridge.request('packs:push', opening, piece)
  const sent = await sendPieces(file, push, () => isWanted(opening))
  if (sent.ok) return success(opening)
  await bridge.request('packs:cancel', opening)
  return sent
}
