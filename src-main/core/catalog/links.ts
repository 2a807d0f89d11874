/** Makes every link of a text absolute and lists them: pages to open, images to name; nothing is ever loaded. */
import type { Definition, Image, Link as LinkNode, Nodes } from 'mdast'
import type { Link } from '../../../src-preload/model/catalog.ts'
import type { Place, Report } from './compile-rules.ts'
import { parseMarkdown, plainText, walkMarkdown } from './markdown.ts'

/** A document's own way of writing targets, such as Feishu's `/ssl:ttdoc/…`; null for targets it does not know. */
export type ResolveLink = (target: string) => string | null

/** The absolute http(s) address, or null where there is none to open. */
export const toAbsolute = (target: string, resolve: ResolveLink): string | null => {
  const address = resolve(target) ?? (target.startsWith('//') ? `https:${target}` : target)
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(address) ? address : null
}

type Target = LinkNode | Image | Definition

const isTarget = (node: Nodes): node is Target =>
  node.type === 'link' || node.type === 'image' || node.type === 'definition'

/** Where the node's target stands in the source: behind its last `](`, or `]:` of a definition; null for `<…>` links. */
const targetStart = (node: Target, source: string): number | null => {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const mark = source.slice(start, end).lastIndexOf(node.type === 'definition' ? ']:' : '](')
  if (mark === -1) return null
  const at = source.indexOf(node.url, start + mark + 2)
  return at === -1 || at >= end ? null : at
}

/** Bare addresses in plain text; closing punctuation is not part of them. */
const bare = /https?:\/\/[^\s<>"'（）()，。；、【】「」]+/g

export const listBareLinks = (text: string): readonly Link[] =>
  text.includes('://')
    ? [...text.matchAll(bare)].map((match) => ({ kind: 'page', url: match[0].replace(/[.,;:!?]+$/, ''), text: '' }))
    : []

/** One of each address, first come first kept. */
export const uniqueLinks = (links: readonly Link[]): readonly Link[] =>
  links.length < 2 ? links : [...new Map([...links].reverse().map((link) => [link.url, link])).values()].reverse()

export interface LinkedText {
  /** The Markdown with absolute targets, otherwise as it was. */
  readonly markdown: string
  readonly links: readonly Link[]
}

/** Text without any target is not parsed at all: most advice is a plain sentence. */
export const absolutizeLinks = (source: string, resolve: ResolveLink, report: Report, place: Place): LinkedText => {
  if (!/\]\(|\]:|<http/i.test(source)) return { markdown: source, links: listBareLinks(source) }
  const links: Link[] = []
  let markdown = source
  for (const node of [...walkMarkdown(parseMarkdown(source))].toReversed()) {
    if (node.type === 'text') links.unshift(...listBareLinks(node.value))
    if (!isTarget(node)) continue
    const url = toAbsolute(node.url, resolve)
    const at = url === node.url ? null : targetStart(node, source)
    if (url === null || (url !== node.url && at === null)) {
      report('link/odd', place, { target: node.url })
      continue
    }
    if (node.type !== 'definition')
      links.unshift({ kind: node.type === 'image' ? 'image' : 'page', url, text: plainText(node) })
    if (at === null) continue
    markdown = `${markdown.slice(0, at)}${url}${markdown.slice(at + node.url.length)}`
    report('link/rewritten', place, { target: node.url, url })
  }
  return { markdown, links: uniqueLinks(links) }
}
