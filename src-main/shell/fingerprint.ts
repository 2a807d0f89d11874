/** Recognises a text or a picture seen before without keeping it: a keyed hash whose key lives as long as the process. */
import { createHmac, randomBytes } from 'node:crypto'

/** Bytes are not made a text first: of a picture of 16 MB that would take main longer than a window may wait. */
export type Fingerprint = (content: string | Uint8Array) => string

/** Line ends do not count: systems rewrite them on the way through the clipboard. */
export const createFingerprint = (key: Buffer = randomBytes(32)): Fingerprint => {
  const unify = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  return (content) =>
    createHmac('sha256', key)
      .update(typeof content === 'string' ? unify(content) : content)
      .digest('base64')
}
