/** The page of a code that no document lists: all that can be known without one, and where to go from here. */
import type { ReactNode } from 'react'
import type { EntryId, LocalText, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { AlikeEntry, CodeFacts, DerivedMarks } from '../../../src-preload/model/undocumented.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import facts from '../entry-detail/entry-detail.module.css'
import { Fact } from '../entry-detail/fact.tsx'
import { Neighbours } from '../entry-detail/neighbours.tsx'
import { Section } from '../entry-detail/section.tsx'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import { ExternalLink } from '../external-link.tsx'
import { MissingEvidence } from '../finding/missing-evidence.tsx'
import { HighlightedText } from '../highlighted-text.tsx'
import { ServiceName } from '../service-name.tsx'
import styles from './undocumented.module.css'
import { useUndocumented } from './use-undocumented.ts'

interface DerivedFactsProps {
  readonly derived: DerivedMarks
  readonly http: number | null
}

/** Kind, retry and actor of a code without a document, marked for what they are derived from. */
const DerivedFacts = ({ derived: { kind, retry, actor, derivation, from }, http }: DerivedFactsProps) => {
  const t = useTranslate()
  return (
    <div>
      <dl className={facts.facts}>
        <Fact label={t('column.kind')} rule={derivation.kind}>
          <KindMark kind={kind} />
        </Fact>
        <Fact label={t('column.retry')} rule={derivation.retry}>
          <RetryMark retry={retry} />
        </Fact>
        <Fact label={t('column.actor')} rule={derivation.actor}>
          <ActorMark actor={actor} />
        </Fact>
        {http !== null && (
          <Fact label={t('column.http')}>
            <code>{http}</code>
          </Fact>
        )}
      </dl>
      <p className={styles.basis}>{t(from === 'http' ? 'unknown.derived-http' : 'unknown.derived')}</p>
    </div>
  )
}

/** Where the shared words stand in a message, whatever their case. */
const rangesOf = (message: string, words: readonly string[]) => {
  const text = message.toLowerCase()
  return words.flatMap((word) => {
    const ranges: { readonly start: number; readonly end: number }[] = []
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      if (!/[a-z0-9]/.test(`${text[at - 1] ?? ''}`) || !/[a-z0-9]/.test(word))
        ranges.push({ start: at, end: at + word.length })
    return ranges
  })
}

interface AlikeListProps {
  readonly alike: readonly AlikeEntry[]
  onOpen(id: EntryId): void
}

/** Documented entries whose message says nearly the same: how alike they are, and by which words. */
const AlikeList = ({ alike, onOpen }: AlikeListProps) => {
  const t = useTranslate()
  return (
    <ul className={styles.alike}>
      {alike.map(({ row, likeness, shared }) => (
        <li key={row.id}>
          <button type="button" className={styles.alikeRow} onClick={() => onOpen(row.id)}>
            <span className={styles.alikeHead}>
              <code>{row.code}</code>
              <ServiceName id={row.service} />
              <KindMark kind={row.kind} iconOnly />
              <span className={styles.likeness}>{t('unknown.likeness', { percent: Math.round(likeness * 100) })}</span>
            </span>
            <span className={styles.alikeText}>
              <HighlightedText text={row.message} ranges={rangesOf(row.message, shared)} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

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
