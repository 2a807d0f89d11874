/** The decisive facts of a finding on one screen: what happened, why, what to do, who does it, where, and what to ask for. */
import { ExternalLink as ExternalLinkIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Candidate, Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { ReplySubject } from '../../../../src-preload/model/reply.ts'
import { replyValues } from '../../../../src-preload/reply/reply-values.ts'
import { useEntryDetail } from '../../../components/entry-detail/use-entry-detail.ts'
import { ActorMark } from '../../../components/entry-marks.tsx'
import { ExternalLink } from '../../../components/external-link.tsx'
import { Markdown } from '../../../components/markdown/markdown.tsx'
import { useUndocumented } from '../../../components/undocumented/use-undocumented.ts'
import { useApp } from '../../../lib/app-store.ts'
import { useLocale, useLocalText, useTranslate, writtenIn } from '../../../lib/locale.ts'
import { CalledPage } from '../called-page.tsx'
import styles from './case-card.module.css'
import { CaseFacts } from './case-facts.tsx'
import { linkName } from './link-name.ts'

const most = 3

const pagesOf = ({ finding, entry, undocumented }: ReplySubject): readonly string[] => {
  const own = (finding?.links ?? []).filter((url) => URL.canParse(url))
  const official = [entry?.provenance.url, undocumented?.place?.url].flatMap((url) => url ?? [])
  return [...new Set([...own, ...official])].slice(0, most)
}

/** Buttons to the exact pages: those the response names, else the entry's place in the official document. */
const CaseLinks = ({ subject }: { readonly subject: ReplySubject }) => {
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

/** What the card speaks of: the candidate with its entry, or with what is derived of a code of no document. Null while the entry is loaded, and for a service that is not there any more. */
const useCaseSubject = (finding: Finding, candidate: Candidate): ReplySubject | null => {
  const { code, entryId } = candidate
  const service = useApp((state) => state.services.get(candidate.service))
  const loaded = useEntryDetail(entryId)
  const undocumented = useUndocumented(candidate.service, entryId === null ? code : null, finding)
  const detail = loaded?.id === entryId ? loaded?.detail : null
  const subject = { code, finding, candidate, note: '' }
  if (entryId !== null) return detail ? { ...subject, service: detail.service, entry: detail.entry } : null
  return service === undefined || undocumented === null ? null : { ...subject, service, entry: null, undocumented }
}

const Answer = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.answer}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export interface CaseCardProps {
  readonly finding: Finding
  readonly candidate: Candidate
  /** While the answer is the person's to give, the card claims no cause. */
  readonly isUndecided: boolean
}

export const CaseCard = ({ finding, candidate, isUndecided }: CaseCardProps) => {
  const t = useTranslate()
  const locale = useLocale()
  const pick = useLocalText()
  const subject = useCaseSubject(finding, candidate)
  if (subject === null) return null
  const { message, cause, steps, retry } = replyValues(subject, locale, t)
  const marks = subject.entry ?? subject.undocumented?.derived ?? null
  const { missing } = finding
  return (
    <section aria-label={t('case.title')} className={styles.card}>
      <div className={styles.top}>
        <CaseFacts finding={finding} candidate={candidate} />
        {!isUndecided && <CaseLinks subject={subject} />}
      </div>
      <dl className={styles.answers}>
        {message !== '' && (!isUndecided || finding.message !== null) && (
          <Answer label={t('case.what')}>
            <code className={styles.message} lang={writtenIn}>
              {message}
            </code>
          </Answer>
        )}
        {!isUndecided && (
          <>
            {cause !== '' && (
              <Answer label={t('case.why')}>
                <Markdown text={cause} />
              </Answer>
            )}
            {steps !== '' && (
              <Answer label={t('case.do')}>
                <Markdown text={steps} />
              </Answer>
            )}
            {marks !== null && marks.kind !== 'unclassified' && (
              <Answer label={t('case.who')}>
                <span className={styles.who}>
                  <ActorMark actor={marks.actor} />
                  <span>{retry}</span>
                </span>
              </Answer>
            )}
          </>
        )}
        {missing.length > 0 && (
          <Answer label={t('case.ask')}>{missing.map((item) => pick(item)).join(t('case.joint'))}</Answer>
        )}
      </dl>
      {!isUndecided && candidate.api !== undefined && <CalledPage api={candidate.api} />}
    </section>
  )
}
