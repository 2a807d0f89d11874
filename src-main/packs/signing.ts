/** Ed25519 by Node's own crypto: key pairs in files, signatures on pack files, and fingerprints that people can compare. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { addSignature, findSignature, readyToSign, signedText } from '../core/packs/signature.ts'
import { errorCode } from '../store/file-system.ts'

/** A key pair as a file holds it: the private key, PKCS #8 PEM. */
export type PrivateKey = string

export interface PublicKey {
  /** 64 hexadecimal digits. */
  readonly key: string
  readonly fingerprint: string
}

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const spkiHead = Buffer.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

/** The first half of SHA-256 of the key, in groups that can be read out loud: `3F2A 90C1 …`. */
export const fingerprintOf = (key: string): string => {
  const digest = createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex').slice(0, 32).toUpperCase()
  return digest.replace(/.{4}(?=.)/g, '$& ')
}

const publicKeyOf = (key: KeyObject): PublicKey => {
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiHead.length).toString('hex')
  return { key: raw, fingerprint: fingerprintOf(raw) }
}

const parsePrivateKey = (pem: string): KeyObject | null => {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

export interface KeyFile {
  readonly privateKey: PrivateKey
  readonly publicKey: PublicKey
}

/** Null where there is no such file. */
export const readKeyFile = (file: string): Outcome<KeyFile | null> => {
  let privateKey: string
  try {
    privateKey = readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return success(null)
    return failure('packs.key-unreadable', { file, reason: error instanceof Error ? error.message : String(error) })
  }
  const key = parsePrivateKey(privateKey)
  return key === null ? failure('packs.key-wrong', { file }) : success({ privateKey, publicKey: publicKeyOf(key) })
}

/** Never writes over a file; only the person may read what it makes. */
export const makeKeyFile = (file: string): Outcome<PublicKey> => {
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    return failure('packs.key-not-written', { file, reason: error instanceof Error ? error.message : String(error) })
  }
  return success(publicKeyOf(privateKey))
}

const messageOf = (bytes: Uint8Array) => Buffer.concat([Buffer.from(signedText), bytes])

/** `archive` is a pack file without a signature. */
export const signArchive = (archive: Uint8Array, pem: PrivateKey): Uint8Array => {
  const key = createPrivateKey(pem)
  const ready = readyToSign(archive)
  const signature = sign(null, messageOf(ready), key).toString('hex')
  return addSignature(ready, { key: publicKeyOf(key).key, signature })
}

const isGenuine = (bytes: Uint8Array, key: string, signature: string): boolean => {
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([spkiHead, Buffer.from(key, 'hex')]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, messageOf(bytes), publicKey, Buffer.from(signature, 'hex'))
  } catch {
    // Not every 32 bytes are a key.
    return false
  }
}

/** The key a file is signed with, null for none; a signature that does not fit is no pack to go on with. */
export const verifyArchive = (file: string, bytes: Uint8Array): Outcome<string | null> => {
  const found = findSignature(bytes)
  if (found === null) return success(null)
  if (found === 'damaged') return failure('packs.signature-wrong', { file })
  const { key, signature } = found.signature
  return isGenuine(found.bytes, key, signature) ? success(key) : failure('packs.signature-wrong', { file })
}
