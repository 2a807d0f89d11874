/**
 * How the pages of a documentation folder travel and are kept as one file: a first line, then for each page a line that
 * names it and how many bytes follow, then those bytes; for what was left behind, a line that counts it.
 */

/** First line of the file as a window sends it. */
export const pageFolderMark = 'errdex-pages/1\n'
/** First line of the file as it is kept: the same, compressed with Brotli behind this line. */
export const packedFolderMark = 'errdex-pages/1 br\n'

/** Endings of pages, in lower case. */
export const pageEndings: readonly string[] = ['md', 'markdown', 'mdx', 'html', 'htm']

/** A page: its path in the folder, with `/`, and its length. */
export interface PageHead {
  readonly path: string
  readonly bytes: number
}
/** Files of one ending that are no pages. */
export interface LeftBehind {
  readonly left: string
  readonly count: number
}

export const writeHead = (head: PageHead | LeftBehind): string => `${JSON.stringify(head)}\n`

/** Null for a line that is neither. */
export const readHead = (line: string): PageHead | LeftBehind | null => {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return null
    if ('path' in value && 'bytes' in value && typeof value.path === 'string' && Number.isSafeInteger(value.bytes))
      return { path: value.path, bytes: Number(value.bytes) }
    if ('left' in value && 'count' in value && typeof value.left === 'string' && Number.isSafeInteger(value.count))
      return { left: value.left, count: Number(value.count) }
    return null
  } catch {
    return null
  }
}
