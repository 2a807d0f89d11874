/** A link out of the app: asks first, naming the host; nothing is loaded before. */
import type { MouseEvent, ReactNode } from 'react'
import { askToOpen } from '../lib/link-confirmation.ts'
import styles from './external-link.module.css'

export interface ExternalLinkProps {
  readonly url: string
  readonly children: ReactNode
  readonly className?: string | undefined
}

export const ExternalLink = ({ url, children, className = styles.link }: ExternalLinkProps) => {
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    askToOpen(url)
  }
  return (
    <a href={url} draggable={false} className={className} onClick={ask} onAuxClick={ask}>
      {children}
    </a>
  )
}
