/** The page of a code that no document lists: all that can be known without one, and where to go from here. */
import type { ReactNode } from 'react'
import type { EntryId, LocalText, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { CodeFacts } from '../../../src-preload/model/undocumented.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import { Neighbours } from '../entry-detail/neighbours.tsx'
import { Section } from '../entry-detail/section.tsx'
import { ExternalLink } from '../external-link.tsx'
import { MissingEvidence } from '../finding/missing-evidence.tsx'
import { AlikeList } from './alike-list.tsx'
import { DerivedFacts } from './derived-facts.tsx'
import styles from './undocumented.module.css'
import { useUndocumented } from './use-undocumented.ts'

export interface UndocumentedPageProps {
  readonly service: ServiceId
  readonly code: string
  readonly facts: CodeFacts
  /** What the text lacks; null where there is no text, and everything is worth asking for. */
  readonly missing: readonly LocalText[] | null
  /** What can be done with it. */
  readonly acts: ReactNode
  onOpen(id: EntryId): void
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

export const UndocumentedPage = ({ service, code, facts, missing, acts, onOpen }: UndocumentedPageProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const known = useApp((state) => state.services.get(service))
  const page = useUndocumented(service, code, facts)
  const block = page?.block?.name.key ?? ''
  return (
    <article aria-label={t('unknown.title', { code })} className={styles.page}>
      <h2 className={styles.title}>{t('unknown.title', { code })}</h2>
      <p>{t('unknown.explained', { service: known === undefined ? service : pick(known.name), code })}</p>
      {isMessageKey(block) && <p className={styles.soft}>{t(block)}</p>}
      {facts.message !== null && <p className={styles.quote}>{facts.message}</p>}
      <div className={styles.acts}>{acts}</div>
      {page !== null && (
        <>
          {page.derived === null ? (
            <p className={styles.soft}>{t('unknown.underived')}</p>
          ) : (
            <DerivedFacts derived={page.derived} http={facts.http} />
          )}
          {page.alike.length > 0 && (
            <Section title={t('unknown.alike')}>
              <AlikeList alike={page.alike} onOpen={onOpen} />
            </Section>
          )}
          {page.place !== null && (
            <Section title={t('unknown.place')}>
              <p>
                <ExternalLink url={page.place.url}>{t(`unknown.place-${page.place.from}`)}</ExternalLink>{' '}
                <span className={styles.soft}>{hostOf(page.place.url)}</span>
              </p>
            </Section>
          )}
          <Section title={t('unknown.ask')}>
            <MissingEvidence missing={missing ?? page.evidence} />
          </Section>
          <Neighbours rows={page.neighbours} onOpen={onOpen} />
        </>
      )}
    </article>
  )
}
