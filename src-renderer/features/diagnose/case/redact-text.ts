/** Masks the secrets of a text that leaves the app: the engine finds them, and of each only dots stay. */
import { pieceLimit } from '../../../../src-preload/model/diagnosis.ts'
import { bridge } from '../../../lib/bridge.ts'

const dots = '••••••••'

/** Cut at the ends of lines: no secret goes over one, and no request takes more. */
const cutPieces = (text: string): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > pieceLimit) {
    const newline = text.lastIndexOf('\n', from + pieceLimit - 1)
    const to = newline < from ? from + pieceLimit : newline + 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return [...pieces, text.slice(from)]
}

const redactPiece = async (piece: string): Promise<string> => {
  let redacted = ''
  let from = 0
  for (const { start, end } of await bridge.request('text:find-secrets', piece)) {
    redacted += piece.slice(from, start) + dots
    from = end
  }
  return redacted + piece.slice(from)
}

export const redactText = async (text: string): Promise<string> =>
  (await Promise.all(cutPieces(text).map(redactPiece))).join('')
