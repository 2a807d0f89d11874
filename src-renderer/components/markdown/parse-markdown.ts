/** Markdown text → syntax tree: CommonMark and tables. Kept in one place, so that views and copies read the same tree. */
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

export const parseMarkdown = (text: string): Root => fromMarkdown(text, options)
