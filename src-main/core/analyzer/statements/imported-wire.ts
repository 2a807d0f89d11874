/** What is known of the wire of a service whose table a person imported: names of fields, and what its codes look like. */
import type { EnvelopeDescription } from '../../../../src-preload/model/tables.ts'

export interface ImportedWire {
  /** Null where the person said nothing. */
  readonly description: EnvelopeDescription | null
  /** What its codes look like, as `formOf` writes it: an unlisted code of its wire looks like one of them. */
  readonly forms: ReadonlySet<string>
}

/** A field as a person describes it: `error.code` is the field's name and the name of the object around it. */
export const readPath = (path: string): { readonly name: string; readonly owner: readonly string[] | null } => {
  const parts = path.split('.')
  return { name: parts.at(-1) ?? path, owner: parts.length > 1 ? parts.slice(-2, -1) : null }
}

export const nameOfPath = (path: string): string => readPath(path).name

/** What a code looks like, whatever it says: `E10233` is `A99999`, `AuthFailure.TokenFailure` is `AaAa.AaAa`. */
export const formOf = (code: string): string => {
  let form = ''
  // Sign by sign: three expressions take three times as long, for each of 100,000 codes.
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? ''
    if (sign >= '0' && sign <= '9') form += '9'
    else if (sign >= 'A' && sign <= 'Z') form += form.endsWith('A') ? '' : 'A'
    else if (sign >= 'a' && sign <= 'z') form += form.endsWith('a') ? '' : 'a'
    else form += sign
  }
  return form
}

/** Answers that all went well, as services write them where a code stands. */
const success = /^(?:0+|2\d\d|[A-Z]{0,4}0{3,}|ok|success|succeeded|succ|true)$/i

export const saysSuccess = (code: string): boolean => success.test(code)
