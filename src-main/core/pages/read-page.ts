/** Reads one page of a documentation folder. */
import type { GridReport } from '../tables/grid.ts'
import { headGrid } from '../tables/header.ts'
import { readText } from '../tables/read-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Page, PageFile } from './page.ts'
import { readCall } from './read-call.ts'

/** Readers whose tables stand in a page; a file of values alone is no page. */
const pageReaders: readonly string[] = ['markdown', 'html']

const markdownTitle = /^# +(\S[^\n]{0,300})$/m
const htmlTitle = /<(?:title|h1)\b[^>]{0,200}>([^<]{1,300})</i

/** `im-v1/message/create.md` → `create`. */
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w{1,8}$/, '')

/** What a page's readers notice is about tables that mostly do not count; the error tables are looked at row by row later. */
const unnoticed: GridReport = () => undefined

export const readPage = ({ path, text }: PageFile): Page => {
  const { title, address, date } = readFrontMatter(text)
  const { id, grids } = readText(text, unnoticed)
  const headed = pageReaders.includes(id) ? grids.map((grid) => headGrid(grid, unnoticed)) : []
  const written = (markdownTitle.exec(text) ?? htmlTitle.exec(text))?.[1]?.trim()
  return {
    file: path,
    title: title ?? written ?? nameOf(path),
    address,
    date,
    ...readCall(text, headed),
    grids: headed,
  }
}
