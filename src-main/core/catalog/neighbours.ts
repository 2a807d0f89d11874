/** The code family of an entry: entries of the same service whose codes differ in the last digits only. */
import type { Entry } from '../../../src-preload/model/catalog.ts'

/** Digits that vary within a family: two of `1104`, three of `99991672`. */
const varying = (code: string) => (code.length > 5 ? 3 : 2)

/** `AuthFailure.` of `AuthFailure.TokenFailure`; `999916` of `99991672`; the code itself where it has no family. */
const familyOf = (code: string): string =>
  /^\d{3,}$/.test(code)
    ? `${code.length}:${code.slice(0, -varying(code))}`
    : code.slice(0, code.lastIndexOf('.') + 1) || code

/** Nearest first, at most `limit`; entries of the same code are not neighbours, and no entry need have the code. */
export const findNeighbours = (
  { service, code }: Pick<Entry, 'service' | 'code'>,
  entries: readonly Entry[],
  limit: number,
): readonly Entry[] => {
  const family = familyOf(code)
  const distance = (other: Entry) => Math.abs(Number(other.code) - Number(code)) || 0
  return entries
    .filter((other) => other.service === service && other.code !== code && familyOf(other.code) === family)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, limit)
}
