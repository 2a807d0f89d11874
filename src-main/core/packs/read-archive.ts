/** Unpacks a zip that anyone may have made: nothing is inflated before its whole directory is known to be harmless. */
import { Inflate, strFromU8 } from 'fflate'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { packLimits } from '../../../src-preload/model/packs.ts'
import { isPartPath, type PackPartFile } from './pack-content.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const partMark = 0x04034b50
const endLength = 22
const entryLength = 46
const partLength = 30
/** Bits of an entry's flags that tell of encryption. */
const encrypted = 0x2041
/** File type of the Unix mode that zip tools keep in the upper half of the attributes. */
const fileType = 0xf000
const symbolicLink = 0xa000

interface ArchiveEntry {
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly attributes: number
  readonly at: number
}

/** Where the directory begins, and how many entries it has; null for what is no zip. */
const findDirectory = (
  view: DataView,
): { readonly at: number; readonly end: number; readonly count: number } | null => {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let end = view.byteLength - endLength; end >= first; end--) {
    if (view.getUint32(end, true) !== endMark) continue
    if (end + endLength + view.getUint16(end + 20, true) !== view.byteLength) continue
    const at = view.getUint32(end + 16, true)
    return at + view.getUint32(end + 12, true) === end ? { at, end, count: view.getUint16(end + 10, true) } : null
  }
  return null
}

/** Null for a directory that is not whole. */
const readDirectory = (bytes: Uint8Array, view: DataView): readonly ArchiveEntry[] | null => {
  const directory = findDirectory(view)
  if (directory === null || directory.count > packLimits.parts) return null
  const entries: ArchiveEntry[] = []
  let at = directory.at
  while (entries.length < directory.count) {
    if (at + entryLength > directory.end || view.getUint32(at, true) !== entryMark) return null
    const nameLength = view.getUint16(at + 28, true)
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > directory.end) return null
    entries.push({
      path: strFromU8(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      attributes: view.getUint32(at + 38, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return at === directory.end ? entries : null
}

/** What speaks against unpacking at all. */
const judge = (file: string, entries: readonly ArchiveEntry[]): Outcome<null> => {
  const paths = new Set<string>()
  let size = 0
  for (const entry of entries) {
    const part = entry.path.slice(0, 100)
    if (entry.path !== 'manifest.json' && !isPartPath(entry.path)) return failure('packs.foreign-part', { file, part })
    if (((entry.attributes >>> 16) & fileType) === symbolicLink) return failure('packs.foreign-part', { file, part })
    if ((entry.flags & encrypted) !== 0) return failure('packs.encrypted', { file })
    if (paths.has(entry.path)) return failure('packs.duplicate-part', { file, part })
    paths.add(entry.path)
    size += entry.size
  }
  return size > packLimits.unpacked
    ? failure('packs.unpacks-too-large', { file, limit: packLimits.unpacked / 1024 / 1024 })
    : success(null)
}

/** CRC-32 as zip files state it, byte by byte. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** Bytes handed to the inflater at once: what they unpack to is bounded too. */
const step = 16 * 1024

/** Null as soon as there is more than the directory says, or less in the end. */
const inflate = (packed: Uint8Array, size: number): Uint8Array | null => {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length && length <= size; at += step)
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
  return length === size ? bytes : null
}

const unpack = (bytes: Uint8Array, view: DataView, entry: ArchiveEntry): Uint8Array | null => {
  if (entry.at + partLength > view.byteLength || view.getUint32(entry.at, true) !== partMark) return null
  const nameAt = entry.at + partLength
  const nameLength = view.getUint16(entry.at + 26, true)
  const from = nameAt + nameLength + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) return null
  if (strFromU8(bytes.subarray(nameAt, nameAt + nameLength)) !== entry.path) return null
  const packed = bytes.subarray(from, from + entry.packed)
  try {
    const part = entry.method === 8 ? inflate(packed, entry.size) : entry.method === 0 ? packed.slice() : null
    return part !== null && part.length === entry.size && crcOf(part) === entry.crc ? part : null
  } catch {
    // The inflater refuses what is no deflated data.
    return null
  }
}

/** Never throws; what is wrong is one sentence that names it. */
export const readArchive = (file: string, bytes: Uint8Array): Outcome<readonly PackPartFile[]> => {
  if (bytes.length > packLimits.file) return failure('packs.too-large', { file, limit: packLimits.file / 1024 / 1024 })
  if (bytes.length < endLength) return failure('packs.no-pack', { file })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  if (entries === null) return failure('packs.no-pack', { file })
  const judged = judge(file, entries)
  if (!judged.ok) return judged
  const parts: PackPartFile[] = []
  for (const entry of entries) {
    const part = unpack(bytes, view, entry)
    if (part === null) return failure('packs.damaged-part', { file, part: entry.path })
    parts.push({ path: entry.path, bytes: part })
  }
  return success(parts)
}
