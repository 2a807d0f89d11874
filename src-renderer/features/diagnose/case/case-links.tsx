/** Buttons to the exact pages: those the response names, else the entry's place in the official document. */
import { ExternalLink as ExternalLinkIcon } from 'lucide-react'
import type { ReplySubject } from '../../../../src-preload/model/reply.ts'
import { ExternalLink } from '../../../components/external-link.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import styles from './case-card.module.css'
import { linkName } from './link-name.ts'

const most = 3

const pagesOf = ({ finding, entry, undocumented }: ReplySubject): readonly string[] => {
  const own = (finding?.links ?? []).filter((url) => URL.canParse(url))
  const official = [entry?.provenance.url, undocumented?.place?.url].flatMap((url) => url ?? [])
  return [...new Set([...own, ...official])].slice(0, most)
}

export const CaseLinks = ({ subject }: { readonly subject: ReplySubject }) => {
  const t = useTranslate()
  const pages = pagesOf(subject)
  if (pages.length === 0) return null
  return (
    <p className={styles.links}>
      {pages.map((url) => (
        <ExternalLink key={url} url={url} className={styles.link}>
          <ExternalLinkIcon size={14} strokeWidth={2} aria-hidden />
          {t(`case.link-${linkName(url)}`, { host: new URL(url).host })}
        </ExternalLink>
      ))}
    </p>
  )
}
