/** Asks the engine for the secrets of a text of any length, in pieces that overlap, so that none is lost where one ends, and masks them. */
import { pieceLimit, type SecretSpan } from '../../../src-preload/model/diagnosis.ts'
import { bridge } from '../../lib/bridge.ts'

const dots = '••••••••'

/** Masks the secrets of a text that leaves the app: the engine finds them, and of each only dots stay. */
export const redactText = async (text: string): Promise<string> => {
  let redacted = ''
  let from = 0
  for (const { start, end } of await findSecrets(text, 0)) {
    redacted += text.slice(from, start) + dots
    from = end
  }
  return redacted + text.slice(from)
}

/** Units of the longest secret, a private key of many lines, with the word before it. */
export const longestSecret = 16_384

/** Rising; no two overlap. `offset` is where the text stands in the whole that the places are told of. */
export const findSecrets = async (text: string, offset: number): Promise<readonly SecretSpan[]> => {
  const found: SecretSpan[] = []
  for (let start = 0; start < text.length; start += pieceLimit - longestSecret)
    for (const secret of await bridge.request('text:find-secrets', text.slice(start, start + pieceLimit))) {
      const here = { ...secret, start: secret.start + start + offset, end: secret.end + start + offset }
      const last = found.at(-1)
      if (last === undefined || here.start >= last.end) found.push(here)
      else if (here.end > last.end) found[found.length - 1] = { ...last, end: here.end } // cut by the end of the piece
    }
  return found
}
