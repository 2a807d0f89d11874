/** The file that the pages of a folder travel in and are kept as: opened, put in order, compressed. */
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib'
import {
  type LeftBehind,
  type PageHead,
  packedFolderMark,
  pageFolderMark,
  readHead,
  writeHead,
} from '../../src-preload/model/page-folder.ts'
import { tableLimits } from '../../src-preload/model/tables.ts'

export interface FolderPage {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface PageFolder {
  /** By path, the same on every machine. */
  readonly pages: readonly FolderPage[]
  readonly left: readonly LeftBehind[]
}

/** Bytes of the longest line between two pages. */
const headLimit = 4_000

const starts = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).equals(Buffer.from(mark))

export const isPageFolder = (bytes: Uint8Array): boolean =>
  starts(bytes, pageFolderMark) || starts(bytes, packedFolderMark)

const readBody = (bytes: Uint8Array): PageFolder | null => {
  const pages: FolderPage[] = []
  const left: LeftBehind[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at)
    if (end === -1 || end - at > headLimit) return null
    const head: PageHead | LeftBehind | null = readHead(Buffer.from(bytes.subarray(at, end)).toString('utf8'))
    if (head === null) return null
    at = end + 1
    if ('left' in head) {
      left.push(head)
      continue
    }
    if (head.bytes < 0 || at + head.bytes > bytes.length || pages.length >= tableLimits.pages) return null
    pages.push({ path: head.path, bytes: bytes.subarray(at, at + head.bytes) })
    at += head.bytes
  }
  return { pages: pages.toSorted((one, other) => (one.path < other.path ? -1 : 1)), left }
}

/** Null for a file that is not whole, or holds more than a folder may. */
export const readPageFolder = (bytes: Uint8Array): PageFolder | null => {
  if (starts(bytes, pageFolderMark)) return readBody(bytes.subarray(pageFolderMark.length))
  if (!starts(bytes, packedFolderMark)) return null
  try {
    const packed = bytes.subarray(packedFolderMark.length)
    return readBody(new Uint8Array(brotliDecompressSync(packed, { maxOutputLength: tableLimits.folder * 1.1 })))
  } catch {
    return null
  }
}

/** Small, and quick enough: 30 MB of pages take less than a second and become 2 MB. */
const quality = 5
const windowBits = 24

/** The same pages give the same bytes. */
export const packPageFolder = ({ pages, left }: PageFolder): Promise<Uint8Array> => {
  const parts = pages.flatMap(({ path, bytes }) => [Buffer.from(writeHead({ path, bytes: bytes.length })), bytes])
  const behind = left
    .toSorted((one, other) => (one.left < other.left ? -1 : 1))
    .map((count) => Buffer.from(writeHead(count)))
  const body = Buffer.concat([...parts, ...behind])
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return new Promise((resolve, reject) => {
    brotliCompress(body, { params }, (error, packed) => {
      if (error === null) resolve(Buffer.concat([Buffer.from(packedFolderMark), packed]))
      else reject(error)
    })
  })
}
