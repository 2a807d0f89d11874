/** Recognises a text seen before without keeping it: a keyed hash whose key lives as long as the process. */
import { createHmac, randomBytes } from 'node:crypto'

export type Fingerprint = (text: string) => string

/** Line ends do not count: systems rewrite them on the way through the clipboard. */
export const createFingerprint = (key: Buffer = randomBytes(32)): Fingerprint => {
  const unify = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  return (text) => createHmac('sha256', key).update(unify(text)).digest('base64')
}
