/** What a code looks like, whatever it says: `E10233` is `A99999`, `AuthFailure.TokenFailure` is `AaAa.AaAa`. */

export const formOf = (code: string): string =>
  code
    .replace(/\d/g, '9')
    .replace(/[A-Z]+/g, 'A')
    .replace(/[a-z]+/g, 'a')

/** Answers that all went well, as services write them where a code stands. */
const success = /^(?:0+|2\d\d|[A-Z]{0,4}0{3,}|ok|success|succeeded|succ|true)$/i

export const saysSuccess = (code: string): boolean => success.test(code)
