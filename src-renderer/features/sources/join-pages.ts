/** The pages of a folder as one file that travels like any other; the browser reads them only as they are sent. */
import { pageEndings, pageFolderMark, writeHead } from '../../../src-preload/model/page-folder.ts'

const endingOf = (name: string): string => /\.([^./]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const isPage = ({ name }: File): boolean => pageEndings.includes(endingOf(name))

/** A file of a folder; `path` begins with the folder's name. */
export interface FolderFile {
  readonly path: string
  readonly file: File
}

/** `docs/im/create.md` → `im/create.md`: the folder may be called otherwise next time. */
const within = (path: string): string => path.replace(/^[^/]*\//, '')

/** `left` are the folder's files that are no pages. */
export const joinPages = (name: string, pages: readonly FolderFile[], left: readonly File[]): File => {
  const parts: BlobPart[] = [pageFolderMark]
  for (const { path, file } of pages) parts.push(writeHead({ path: within(path), bytes: file.size }), file)
  const counts = new Map<string, number>()
  for (const file of left) counts.set(endingOf(file.name), (counts.get(endingOf(file.name)) ?? 0) + 1)
  for (const [ending, count] of counts) parts.push(writeHead({ left: ending, count }))
  return new File(parts, name)
}
