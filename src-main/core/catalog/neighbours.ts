/** The code family of an entry: entries of the same service whose codes differ in the last digits only. */
import type { Entry } from '../../../src-preload/model/catalog.ts'

/** Digits that vary within a family: two of `1104`, three of `99991672`. */
const varying = (code: string) => (code.length > 5 ? 3 : 2)

/** `AuthFailure.` of `AuthFailure.TokenFailure`; `999916` of `99991672`; the code itself where it has no family. */
const familyOf = (code: string): string =>
  /^\d{3,}$/.test(code)
    ? `${code.length}:${code.slice(0, -varying(code))}`
    : code.slice(0, code.lastIndexOf('.') + 1) || code

/** Nearest first, at most `limit`; entries of the same code are not neighbours. */
export const findNeighbours = (entry: Entry, entries: readonly Entry[], limit: number): readonly Entry[] => {
  const family = familyOf(entry.code)
  const distance = (other: Entry) => Math.abs(Number(other.code) - Number(entry.code)) || 0
  return entries
    .filter((other) => other.service === entry.service && other.code !== entry.code && familyOf(other.code) === family)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, limit)
}
