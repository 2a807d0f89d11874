/** Draws Markdown as React elements: a table of known nodes, nothing else. HTML is shown as the text it is; nothing is loaded. */
import { Image } from 'lucide-react'
import type { Nodes } from 'mdast'
import { type ReactNode, useMemo } from 'react'
import { useTranslate } from '../../lib/locale.ts'
import { ExternalLink } from '../external-link.tsx'
import styles from './markdown.module.css'
import { parseMarkdown } from './markdown-text.ts'

/** Names of images that say nothing, such as `image.png`. */
const fileName = /^[\w-]*\.?(png|jpe?g|gif|webp|svg)?$/i

/** An image of a document: a link to it, never the image itself, for nothing is loaded from outside. */
const ImageLink = ({ url, text }: { readonly url: string; readonly text: string }) => {
  const t = useTranslate()
  return (
    <ExternalLink url={url} className={styles.image}>
      <Image size={14} strokeWidth={2} aria-hidden />
      {fileName.test(text) ? t('markdown.image') : text}
    </ExternalLink>
  )
}

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const childrenOf = (node: Nodes): ReactNode =>
  'children' in node
    ? node.children.map((child, index) => <Node key={child.position?.start.offset ?? index} node={child} />)
    : null

const Node = ({ node }: { readonly node: Nodes }): ReactNode => {
  switch (node.type) {
    case 'root':
      return childrenOf(node)
    case 'paragraph':
      return <p>{childrenOf(node)}</p>
    case 'heading':
      return <p className={styles.heading}>{childrenOf(node)}</p>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node)}</ol> : <ul>{childrenOf(node)}</ul>
    case 'listItem':
      return <li>{childrenOf(node)}</li>
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>
    case 'strong':
      return <strong>{childrenOf(node)}</strong>
    case 'emphasis':
      return <em>{childrenOf(node)}</em>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      )
    case 'link':
      return isWebAddress(node.url) ? <ExternalLink url={node.url}>{childrenOf(node)}</ExternalLink> : childrenOf(node)
    case 'image':
      return <ImageLink url={node.url} text={node.alt ?? ''} />
    case 'table':
      return (
        <table>
          <tbody>{childrenOf(node)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{childrenOf(node)}</tr>
    case 'tableCell':
      return <td>{childrenOf(node)}</td>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'text':
    case 'html':
      return node.value
    default:
      return childrenOf(node)
  }
}

export const Markdown = ({ text }: { readonly text: string }) => {
  const tree = useMemo(() => parseMarkdown(text), [text])
  return (
    <div className={styles.markdown}>
      <Node node={tree} />
    </div>
  )
}
