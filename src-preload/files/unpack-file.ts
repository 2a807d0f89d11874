/** Unpacks what a customer packed: gzip and zip, also one in the other, within bounds that no archive can pass; of an Office document its words and pictures, of a mail its words and what is attached. */
import { Gunzip, Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { failure, type Outcome, success } from '../model/outcome.ts'
import { type FileForm, fileForm, formLength } from './file-encoding.ts'
import { isOfficePicture, officeText } from './office-text.ts'

export interface UnpackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes, files and how often a packed byte may come out; logs pack to a twentieth, repeated lines to a thousandth. */
export const unpackLimits = {
  packed: 128 * 1_048_576,
  unpacked: 512 * 1_048_576,
  files: 500,
  ratio: 1_100,
  nesting: 2,
} as const

/** Packed bytes handed over at once, and milliseconds of work before a window may draw again. */
const step = 16_384
const turn = 12

type Unpacked = Outcome<readonly UnpackedFile[]>

/** Why unpacking stops; thrown through the library and caught below. */
class Refusal extends Error {
  readonly key: 'unpack.too-large' | 'unpack.too-many'
  constructor(key: 'unpack.too-large' | 'unpack.too-many') {
    super(key)
    this.key = key
  }
}

type Limits = Readonly<Record<keyof typeof unpackLimits, number>>

interface Budget {
  readonly ratio: number
  bytes: number
  files: number
}

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Takes the parts of one unpacked file as they come. */
const createTray = (budget: Budget, packed: number) => {
  const parts: Uint8Array[] = []
  let length = 0
  budget.files--
  if (budget.files < 0) throw new Refusal('unpack.too-many')
  return {
    add(part: Uint8Array) {
      length += part.length
      budget.bytes -= part.length
      if (budget.bytes < 0 || length > packed * budget.ratio) throw new Refusal('unpack.too-large')
      parts.push(part)
    },
    bytes: () => join(parts),
  }
}

const pushAll = async (bytes: Uint8Array, push: (part: Uint8Array, isLast: boolean) => void) => {
  let since = performance.now()
  for (let at = 0; at < bytes.length; at += step) {
    push(bytes.subarray(at, at + step), at + step >= bytes.length)
    if (performance.now() - since < turn) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    since = performance.now()
  }
}

/** Bytes of head and end, with nothing between. */
const shortestGzip = 20

const lastNumber = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true)

const unpackGzip = async (name: string, bytes: Uint8Array, budget: Budget): Promise<readonly UnpackedFile[]> => {
  const tray = createTray(budget, bytes.length)
  /** Bytes that came of the present member; rotated logs are often several behind each other. */
  let length = 0
  const gunzip = new Gunzip((part) => {
    tray.add(part)
    length += part.length
  })
  gunzip.onmember = () => {
    length = 0
  }
  await pushAll(bytes, (part, isLast) => gunzip.push(part, isLast))
  // The library takes many a cut for the end; the file's last four bytes say how many there are.
  if (bytes.length < shortestGzip || lastNumber(bytes) !== length % 2 ** 32) throw new Error('cut off')
  return [{ name: name.replace(/\.gz$/i, ''), bytes: tray.bytes() }]
}

/** `PK\x05\x06`: the record that ends a zip, and the most that may come after its beginning. */
const endMark = [0x50, 0x4b, 0x05, 0x06] as const
const endLength = 22
const longestEnd = endLength + 0xffff

/** How many entries a zip says it has; null where its end is missing. 65,535 and more are told elsewhere. */
const statedEntries = (bytes: Uint8Array): number | null => {
  const first = Math.max(0, bytes.length - longestEnd)
  for (let at = bytes.length - endLength; at >= first; at--)
    if (endMark.every((byte, place) => bytes[at + place] === byte))
      return (bytes[at + 10] ?? 0) + 256 * (bytes[at + 11] ?? 0)
  return null
}

const unpackZip = async (name: string, bytes: Uint8Array, budget: Budget): Promise<readonly UnpackedFile[]> => {
  const files: { readonly name: string; isWhole: boolean; bytes(): Uint8Array }[] = []
  const stated = statedEntries(bytes)
  let entries = 0
  const unzip = new Unzip((entry) => {
    entries++
    if (entry.name.endsWith('/')) return
    const tray = createTray(budget, bytes.length)
    const file = { name: `${name}/${entry.name}`, isWhole: false, bytes: tray.bytes }
    files.push(file)
    entry.ondata = (error, part, isLast) => {
      if (error !== null) throw error
      tray.add(part)
      file.isWhole ||= isLast
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  await pushAll(bytes, (part, isLast) => unzip.push(part, isLast))
  // Cut off between two files it would seem to have only those before.
  const isCutOff = stated === null || entries < Math.min(stated, 0xfffe)
  if (isCutOff || files.some(({ isWhole }) => !isWhole)) throw new Error('cut off')
  return files.map((file) => ({ name: file.name, bytes: file.bytes() }))
}

const unpackMail = async (name: string, bytes: Uint8Array, budget: Budget): Promise<readonly UnpackedFile[]> => {
  // Mails are rare, and what reads them is large.
  const { openMail } = await import('./mail-text.ts')
  const files = await openMail(name, bytes)
  for (const file of files) createTray(budget, bytes.length).add(file.bytes)
  return files
}

const openers = { gzip: unpackGzip, zip: unpackZip, mail: unpackMail } as const satisfies Partial<
  Record<FileForm, unknown>
>

const unpack = async (file: UnpackedFile, budget: Budget, depth: number): Promise<readonly UnpackedFile[]> => {
  const form = fileForm(file.bytes.subarray(0, formLength))
  const open = form === 'text' || form === 'binary' ? null : openers[form]
  if (open === null || depth > unpackLimits.nesting) return [file]
  const inner = await open(file.name, file.bytes, budget)
  const words = form === 'zip' ? officeText(inner) : null
  if (words !== null)
    return [{ name: file.name, bytes: new TextEncoder().encode(words) }, ...inner.filter(isOfficePicture)]
  const files: UnpackedFile[] = []
  for (const one of inner) files.push(...(await unpack(one, budget, depth + 1)))
  return files
}

/** The files in an archive; an archive that is damaged, locked or too large is one sentence. Whatever is no archive comes back as it is. */
export const unpackFile = async (name: string, bytes: Uint8Array, limits: Limits = unpackLimits): Promise<Unpacked> => {
  const megabytes = limits.unpacked / 1_048_576
  if (bytes.length > limits.packed)
    return failure('unpack.packed-too-large', { file: name, limit: limits.packed / 1_048_576 })
  try {
    return success(
      await unpack({ name, bytes }, { bytes: limits.unpacked, files: limits.files, ratio: limits.ratio }, 1),
    )
  } catch (error) {
    if (error instanceof Refusal) return failure(error.key, { file: name, limit: megabytes, files: limits.files })
    // The library throws on what is no deflated data, such as a locked entry.
    return failure('unpack.damaged', { file: name })
  }
}
