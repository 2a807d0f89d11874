/**
 * Where a pack file carries its signature: the comment at the very end of the zip, so that every other tool still opens it.
 * Signed is every byte before the comment, the length of the comment included, with `signedText` in front.
 */

/** Both in lower-case hexadecimal digits, so that one signature has one spelling. */
export interface PackSignature {
  /** Ed25519 public key, 32 bytes. */
  readonly key: string
  /** 64 bytes. */
  readonly signature: string
}

/** No signature made for something else counts here. */
export const signedText = 'errdexpack signature 1\n'

const mark = 'errdex-ed25519 '
const pattern = /^errdex-ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})$/
const commentLength = mark.length + 64 + 1 + 128
/** Of the length of the comment, the last two bytes before it. */
const lengthBytes = 2
/** The smallest zip: nothing but its end. */
const endLength = 22

/** Of ASCII. By a library of archives the host would load all of it before its window. */
const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** The bytes to sign: the archive as it will be once the comment follows. It must have none yet. */
export const readyToSign = (archive: Uint8Array): Uint8Array => {
  const ready = archive.slice()
  new DataView(ready.buffer).setUint16(ready.length - lengthBytes, commentLength, true)
  return ready
}

export const addSignature = (ready: Uint8Array, { key, signature }: PackSignature): Uint8Array => {
  const signed = new Uint8Array(ready.length + commentLength)
  signed.set(ready)
  signed.set(toBytes(`${mark}${key} ${signature}`), ready.length)
  return signed
}

export interface SignedBytes {
  readonly bytes: Uint8Array
  readonly signature: PackSignature
}

/** Null for a file that is not signed, `damaged` for one that says it is and does not say how. */
export const findSignature = (file: Uint8Array): SignedBytes | 'damaged' | null => {
  const at = file.length - commentLength
  if (at < endLength) return null
  const comment = String.fromCharCode(...file.subarray(at))
  if (!comment.startsWith(mark)) return null
  const [, key, signature] = pattern.exec(comment) ?? []
  if (key === undefined || signature === undefined) return 'damaged'
  return { bytes: file.subarray(0, at), signature: { key, signature } }
}
