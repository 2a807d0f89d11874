/** What somebody without the key can make of a signed pack file, for tests. */
import { makeKeyFile, readKeyFile, signArchive } from './signing.ts'

/** Bytes of a signature and its mark behind an archive. */
const signatureLength = 208

/** As if nobody had signed it. */
export const stripSignature = (file: Uint8Array): Uint8Array => {
  const archive = file.slice(0, file.length - signatureLength)
  archive.fill(0, -2)
  return archive
}

/** Signed by another key, which is made in `keyFile`. */
export const signAnew = (file: Uint8Array, keyFile: string): Uint8Array => {
  makeKeyFile(keyFile)
  const read = readKeyFile(keyFile)
  if (!read.ok || read.value === null) throw new Error(`${keyFile} was not made`)
  return signArchive(stripSignature(file), read.value.privateKey)
}
