/** Everything about one entry: what it says, what to do, who has to, how it is known. Shared by all views. */
import { FileQuestionMark, FileWarning } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import type { Entry, EntryId, Template } from '../../../src-preload/model/catalog.ts'
import { useGloss, useTranslate, writtenIn } from '../../lib/locale.ts'
import { EmptyState } from '../empty-state.tsx'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import { Markdown } from '../markdown/markdown.tsx'
import { EntryNote } from '../note/entry-note.tsx'
import { OwnBeside } from '../own-entry/own-beside.tsx'
import { CallContexts } from './call-contexts.tsx'
import { DetailCorrections } from './detail-corrections.tsx'
import { DetailHeader } from './detail-header.tsx'
import { DetailProvenance } from './detail-provenance.tsx'
import styles from './entry-detail.module.css'
import { Fact } from './fact.tsx'
import { Neighbours } from './neighbours.tsx'
import { OtherMeanings } from './other-meanings.tsx'
import { Section } from './section.tsx'
import { ServiceHelp } from './service-help.tsx'
import { useEntryDetail } from './use-entry-detail.ts'

/** Kind, retry, actor and HTTP status in a row; what rules derived says so and explains itself. */
const DetailFacts = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  return (
    <dl className={styles.facts}>
      <Fact label={t('column.kind')} rule={entry.derivation.kind}>
        <KindMark kind={entry.kind} />
      </Fact>
      {entry.kind !== 'unclassified' && (
        <>
          <Fact label={t('column.retry')} rule={entry.derivation.retry}>
            <RetryMark retry={entry.retry} />
          </Fact>
          <Fact label={t('column.actor')} rule={entry.derivation.actor}>
            <ActorMark actor={entry.actor} />
          </Fact>
        </>
      )}
      <Fact label={t('column.http')}>
        {entry.http === null ? (
          <span className={styles.faint} data-tooltip={t('http.none')}>
            <span aria-hidden>–</span>
            <span className="visually-hidden">{t('http.none')}</span>
          </span>
        ) : (
          <code>{entry.http}</code>
        )}
      </Fact>
    </dl>
  )
}

const TemplateLine = ({ template: { parts, slots } }: { readonly template: Template }) => (
  <p className={styles.template}>
    {parts.map((part, index) => {
      const slot = slots[index]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order
        <Fragment key={index}>
          {part}
          {slot && (
            <span className={styles.slot} {...(slot.oneOf && { 'data-tooltip': slot.oneOf.join('\n') })}>
              {slot.name}
            </span>
          )}
        </Fragment>
      )
    })}
  </p>
)

/** What the service says, as documented; where the message has slots, which ones. */
const DetailMessage = ({ entry: { message, meaning, template } }: { readonly entry: Entry }) => {
  const t = useTranslate()
  return (
    <div className={styles.message} lang={writtenIn}>
      <p className={styles.said}>{message}</p>
      {meaning !== null && meaning !== message && <p>{meaning}</p>}
      {template !== null && (
        <>
          <h3 className={styles.caption}>{t('detail.template')}</h3>
          <TemplateLine template={template} />
        </>
      )}
    </div>
  )
}

/** Scrolls whatever pane holds the element, and nothing around it. */
const scrollToTop = (element: Element | null) => {
  let pane = element?.parentElement
  while (pane && getComputedStyle(pane).overflowY !== 'auto') pane = pane.parentElement
  pane?.scrollTo(0, 0)
}

/** Our translation of what the document says, where the window speaks the other language; marked as ours. */
const GlossSection = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const gloss = useGloss(entry.gloss)
  if (gloss === null) return null
  return (
    <Section title={t('detail.gloss')}>
      <p>{gloss.meaning}</p>
      {gloss.advice !== null && <Markdown text={gloss.advice} />}
    </Section>
  )
}

export interface EntryDetailProps {
  readonly id: EntryId
  /** Opens another meaning or a neighbour. */
  onOpen(id: EntryId): void
  /** Its star and its note stand above the detail already. */
  readonly isIntroduced?: boolean
  onBack?(): void
  onClose?(): void
}

const EntryDetail = ({ id, onOpen, isIntroduced = false, ...header }: EntryDetailProps) => {
  const t = useTranslate()
  const loaded = useEntryDetail(id)
  const article = useRef<HTMLElement>(null)
  const shownId = loaded?.id
  useEffect(() => {
    if (shownId !== undefined) scrollToTop(article.current)
  }, [shownId])

  if (loaded === null) return null
  const { detail, failed } = loaded
  if (detail === null) {
    return failed ? (
      <EmptyState icon={FileWarning} title={t('detail.failed')} />
    ) : (
      <EmptyState icon={FileQuestionMark} title={t('detail.missing', { id: loaded.id })} />
    )
  }
  const { entry } = detail
  return (
    <article ref={article} aria-label={entry.code}>
      <DetailHeader detail={detail} hasStar={!isIntroduced} {...header} />
      <div className={styles.content}>
        <DetailMessage entry={entry} />
        <EntryNote entry={entry.id} isShownAbove={isIntroduced} />
        <GlossSection entry={entry} />
        <DetailFacts entry={entry} />
        {entry.advice !== null && (
          <Section title={t('detail.advice')}>
            <div lang={writtenIn}>
              <Markdown text={entry.advice} />
            </div>
          </Section>
        )}
        <CallContexts entry={entry} />
        <DetailCorrections entry={entry} />
        <OwnBeside detail={detail} onOpen={onOpen} />
        <OtherMeanings detail={detail} onOpen={onOpen} />
        <Neighbours rows={detail.neighbours} onOpen={onOpen} />
        <ServiceHelp detail={detail} />
        <DetailProvenance entry={entry} />
      </div>
    </article>
  )
}

export default EntryDetail
