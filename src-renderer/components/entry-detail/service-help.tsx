/** What helps with any error of this service: what its support asks for, and what its document says outside the table. */
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>
      <ChevronRight size={14} strokeWidth={2} aria-hidden />
      {title}
    </summary>
    <div className={styles.folded}>{children}</div>
  </details>
)

export const ServiceHelp = ({ detail: { service, guidance } }: { readonly detail: EntryDetail }) => {
  const t = useTranslate()
  const pick = useLocalText()
  return (
    <Section title={t('help.title', { service: pick(service.name) })}>
      <Fold title={t('help.evidence')}>
        <ul className={styles.evidence}>
          {service.evidence.map((item) => (
            <li key={item.zh}>{pick(item)}</li>
          ))}
        </ul>
      </Fold>
      {guidance.map(({ heading, body, line }) => (
        <Fold key={line} title={heading}>
          <Markdown text={body} />
        </Fold>
      ))}
    </Section>
  )
}
