/** Finds what is to be imported among the paths a person names: single files, and the pages of a documentation folder. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { pageEndings, pageFolderMark, writeHead } from '../../src-preload/model/page-folder.ts'
import { tableLimits, type UploadKind } from '../../src-preload/model/tables.ts'
import { orUnreadable } from './unreadable.ts'

/** One file as it is uploaded; a folder's pages travel as one. */
export interface GatheredFile {
  readonly name: string
  readonly kind: UploadKind
  readonly bytes: Uint8Array
}

const endingOf = (path: string) => extname(path).slice(1).toLowerCase()

const listFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const gatherFolder = async (folder: string): Promise<Outcome<GatheredFile>> => {
  const files = await listFiles(folder)
  const pages = files.filter((file) => pageEndings.includes(endingOf(file)))
  if (pages.length === 0) return failure('cli.no-pages', { folder })
  if (pages.length > tableLimits.pages)
    return failure('sources.folder-too-large', { count: pages.length, limit: tableLimits.pages })
  const left = new Map<string, number>()
  for (const file of files) if (!pages.includes(file)) left.set(endingOf(file), (left.get(endingOf(file)) ?? 0) + 1)
  const parts: Buffer[] = [Buffer.from(pageFolderMark)]
  for (const page of pages) {
    const bytes = await readFile(page)
    parts.push(
      Buffer.from(writeHead({ path: relative(folder, page).split(sep).join('/'), bytes: bytes.length })),
      bytes,
    )
  }
  for (const [ending, count] of left) parts.push(Buffer.from(writeHead({ left: ending, count })))
  return success({ name: basename(folder), kind: 'folder', bytes: Buffer.concat(parts) })
}

export const gatherFile = (path: string): Promise<Outcome<GatheredFile>> =>
  orUnreadable(path, async () => {
    if ((await stat(path)).isDirectory()) return gatherFolder(path)
    return success({ name: basename(path), kind: 'file', bytes: await readFile(path) })
  })
