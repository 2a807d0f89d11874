/** Reads a pasted error: hands the text to the engine in pieces and gives back what it found. */
import { destinationLimit } from '../../src-preload/model/companion.ts'
import { type Diagnosis, pieceLimit } from '../../src-preload/model/diagnosis.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import { failure } from '../../src-preload/model/outcome.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import { bridge } from '../lib/bridge.ts'

/** Longer texts belong into the main window, which shows how reading goes and can stop it. */
export const diagnosePaste = async (text: string, parts: readonly ReadPart[]): Promise<Outcome<Diagnosis>> => {
  if (text.length > destinationLimit) return failure('quick-lookup.too-long')
  const id = await bridge.request('diagnosis:start')
  for (let at = 0; at < text.length; at += pieceLimit) {
    const outcome = await bridge.request('diagnosis:push', id, text.slice(at, at + pieceLimit))
    if (!outcome.ok) return outcome
  }
  return bridge.request('diagnosis:finish', id, parts)
}
