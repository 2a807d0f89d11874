/** Whether a pack may come in, by who signed it: a pinned source takes nothing from anybody else. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackSigner } from '../../src-preload/model/packs.ts'
import { fingerprintOf } from './signing.ts'

export interface SignedSource {
  /** What sentences call the file. */
  readonly file: string
  readonly name: string
  /** Public key that signed it; null for none. */
  readonly signer: string | null
  /** Public key that this pack was pinned to; null for none. */
  readonly pinned: string | null
  /** It lies in a folder that a policy watches. */
  readonly isGiven: boolean
}

/** Whether the policy says that the pinned key was exchanged for this one, in one step or several. */
export const isSuccessor = (signer: string | null, pinned: string, trusted: readonly PackSigner[]): boolean => {
  let key = signer
  for (let steps = 0; key !== null && steps < trusted.length; steps++) {
    key = trusted.find((one) => one.key === key)?.replaces ?? null
    if (key === pinned) return true
  }
  return false
}

/** `trusted` are the signers of the policy. */
export const judgeSigner = (source: SignedSource, trusted: readonly PackSigner[]): Outcome<null> => {
  const { file, name, signer, pinned, isGiven } = source
  if (pinned !== null && signer !== pinned && !isSuccessor(signer, pinned, trusted)) {
    const values = { file, name, pinned: fingerprintOf(pinned) }
    return signer === null
      ? failure('packs.signer-missing', values)
      : failure('packs.signer-other', { ...values, signer: fingerprintOf(signer) })
  }
  if (isGiven && trusted.length > 0 && !trusted.some(({ key }) => key === signer))
    return failure('packs.signer-not-trusted', { file, name })
  return success(null)
}
