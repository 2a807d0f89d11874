/** Codes that only imported tables have: words such as `E10233` or `AuthFailure.Expired`, and fields of names of their own. */

import type { Field } from '../fields/field-tree.ts'
import { formOf, type ImportedWire, nameOfPath, saysSuccess } from './imported-wire.ts'

export interface WordCodes {
  /** Names of fields that hold codes, as people described them. */
  readonly keys: ReadonlySet<string>
  /** Whether any table has codes that are no plain numbers. */
  readonly hasWords: boolean
  /** Looks of such codes. */
  readonly forms: ReadonlySet<string>
  documented(code: string): boolean
  /** Whether a code of a table described with this key could look like this. */
  fits(key: string, code: string): boolean
}

export const isNumber = (code: string): boolean => /^-?\d+$/.test(code)
const numbersOnly = /^-?9+$/

export const gatherWordCodes = (wires: readonly ImportedWire[], documented: (code: string) => boolean): WordCodes => {
  const formsByKey = new Map<string, Set<string>>()
  const forms = new Set<string>()
  for (const wire of wires) {
    for (const form of wire.forms) if (!numbersOnly.test(form)) forms.add(form)
    for (const name of wire.description?.codeKeys.map(nameOfPath) ?? [])
      formsByKey.set(name, new Set([...(formsByKey.get(name) ?? []), ...wire.forms]))
  }
  return {
    keys: new Set(formsByKey.keys()),
    hasWords: forms.size > 0 || wires.some((wire) => wire.forms.size === 0),
    forms,
    documented,
    fits: (key, code) => formsByKey.get(key)?.has(formOf(code)) ?? false,
  }
}

/** No blanks: a sentence is no code. */
const codeLike = /^-?[\w.:-]{1,80}$/
/** Codes of one object beside the one that is read anyway. */
const mostPerGroup = 2

/** Names of fields in which systems give a code: `HRESULT`, `lastError`, `win32`, `exit_status`. Addresses and sums are others. */
const systemKey = /(?:result|status|error|err|reason|fault|scode|hr|win32|code)$/i
/** Written as one: with its mark, or so large that it is hardly a number of anything. */
export const writtenInHex = /^(?:0x[\da-f]{4,16}|[89a-f][\da-f]{7}|-\d{6,10}|[2-4]\d{9})$/i

const isSystemCode = ({ key, value }: Field, words: WordCodes): boolean =>
  words.hasWords && writtenInHex.test(value) && systemKey.test(key) && words.documented(value)

export const holdsOwnCode = (field: Field, words: WordCodes): boolean => {
  const { key, role, value } = field
  if (!codeLike.test(value) || saysSuccess(value)) return false
  if (words.keys.has(key)) return words.documented(value) || words.fits(key, value)
  if (isSystemCode(field, words)) return true
  return (role === 'code' || role === 'error' || role === 'loose-code') && !isNumber(value) && words.documented(value)
}

/** Fields of one object or group that hold codes of imported tables; `taken` is read anyway. */
export const ownCodes = (fields: readonly Field[], words: WordCodes, taken: Field | undefined): readonly Field[] =>
  words.hasWords || words.keys.size > 0
    ? fields.filter((field) => field !== taken && holdsOwnCode(field, words)).slice(0, mostPerGroup)
    : []
