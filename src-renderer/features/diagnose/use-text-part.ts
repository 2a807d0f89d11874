/** Loads the part of a text that is shown, with the places of its secrets: nothing is drawn before they are known. */
import { useEffect, useState } from 'react'
import { pieceLimit, type SecretSpan } from '../../../src-preload/model/diagnosis.ts'
import { bridge } from '../../lib/bridge.ts'
import type { TextSource } from './text-source.ts'

export interface TextPart {
  readonly source: TextSource
  /** Offsets in the whole text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly secrets: readonly SecretSpan[]
}

/** Longest secret with the word before it: so far around a cut is looked at too, so that none shows its tail. */
const margin = 16_384

/** Secrets of a text that stands at `offset` of the whole, asked for in pieces that overlap. */
const findSecrets = async (text: string, offset: number): Promise<readonly SecretSpan[]> => {
  const found: SecretSpan[] = []
  for (let start = 0; start < text.length; start += pieceLimit - margin)
    for (const secret of await bridge.request('text:find-secrets', text.slice(start, start + pieceLimit))) {
      const here = { ...secret, start: secret.start + start + offset, end: secret.end + start + offset }
      const last = found.at(-1)
      if (last === undefined || here.start >= last.end) found.push(here)
      else if (here.end > last.end) found[found.length - 1] = { ...last, end: here.end } // cut by the end of the piece
    }
  return found
}

/** Null until the first part has arrived; the last one stays while the next is loaded. */
export const useTextPart = (source: TextSource, start: number, end: number): TextPart | null => {
  const [part, setPart] = useState<TextPart | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const from = Math.max(0, start - margin)
      const around = await source.read(from, end + margin)
      const secrets = await findSecrets(around, from)
      const text = around.slice(start - from, end - from)
      if (isWanted) setPart({ source, start, end: start + text.length, text, secrets })
    }
    load().catch((error: unknown) => console.error(error))
    return () => {
      isWanted = false
    }
  }, [source, start, end])
  return part?.source === source ? part : null
}
