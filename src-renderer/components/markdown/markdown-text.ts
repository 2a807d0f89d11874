/** Markdown as plain text, for copies: lists keep their marks, links their addresses, images are named by theirs. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

/** Markdown text → syntax tree: CommonMark and tables. Kept in one place, so that views and copies read the same tree. */
export const parseMarkdown = (text: string): Root => fromMarkdown(text, options)

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

const joinBlocks = (nodes: readonly Nodes[], gap: string): string => nodes.map(write).join(gap)

const write = (node: Nodes): string => {
  switch (node.type) {
    case 'root':
      return joinBlocks(node.children, '\n')
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
          return mark + indent(write(item), ' '.repeat(mark.length))
        })
        .join('\n')
    case 'listItem':
    case 'blockquote':
      return joinBlocks(node.children, '\n')
    case 'table':
      return joinBlocks(node.children, '\n')
    case 'tableRow':
      return joinBlocks(node.children, '\t')
    case 'link': {
      const text = node.children.map(write).join('')
      return text === node.url ? text : `${text} (${node.url})`
    }
    case 'image':
      return node.url
    case 'break':
      return '\n'
    case 'thematicBreak':
      return '---'
    default:
      if ('value' in node) return node.value
      return 'children' in node ? node.children.map(write).join('') : ''
  }
}

export const markdownToText = (markdown: string): string => write(parseMarkdown(markdown)).trim()
