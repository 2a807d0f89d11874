/** The little Markdown the catalog needs: walk a text's nodes, read them as plain text, escape plain text. */
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export const parseMarkdown = (markdown: string): Root => fromMarkdown(markdown)

/** The node and everything under it, parents first. */
export function* walkMarkdown(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walkMarkdown(child)
}

/** What a reader sees of the node, without marks; an image counts as its alternative text. */
export const plainText = (node: Nodes): string => {
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** Characters that could start markup where they stand; `_` inside a word cannot, so `user_id` stays readable. */
const marks =
  /[\\`*[]|<(?=[a-z/!?])|&(?=#?[a-z0-9]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^(?:#{1,6}(?=\s|$)|[-+>=]|\d{1,9}(?=[.)]))/gimu

/** Markdown that shows text letter for letter. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/^[ \t]+|[ \t]+$/gm, '').replace(marks, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`))

/**
 * Documents pad their Markdown with blanks and tabs: both go where they mean nothing. Blanks before a break stay when text
 * follows, because two of them are a line break; tabs become the blanks they stand for, so that every parser nests alike.
 */
export const tidyMarkdown = (markdown: string): string =>
  markdown
    .trim()
    .split(/\r?\n/)
    .map((line) => (line.trim() === '' ? '' : expandTabs(line)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')

const expandTabs = (line: string): string => {
  let expanded = ''
  for (const character of line) expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character
  return expanded
}
