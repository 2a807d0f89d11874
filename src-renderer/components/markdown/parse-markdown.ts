/** Markdown text → syntax tree (CommonMark). Kept in one place, so that views and copies read the same tree. */
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export const parseMarkdown = (text: string): Root => fromMarkdown(text)
