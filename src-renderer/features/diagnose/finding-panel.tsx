/** Everything about one finding: the verdict with its proof, the case with the reply, then the entry as documented and the clues in the text. */
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { MissingEvidence } from '../../components/finding/missing-evidence.tsx'
import { WriteEntryButton } from '../../components/own-entry/write-entry-button.tsx'
import { UndocumentedPage } from '../../components/undocumented/undocumented-page.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { useStarKey } from '../../lib/star-key.ts'
import { CalledPage } from './called-page.tsx'
import caseStyles from './case/case-card.module.css'
import { CaseCard } from './case/case-card.tsx'
import { findingKey, isUndecided } from './diagnose-store.ts'
import { tabToReply, useFindingFocus } from './finding-focus.ts'
import styles from './finding-panel.module.css'
import { FindingValues } from './finding-values.tsx'
import { LastAnswered } from './last-answered.tsx'
import { ReplyComposer } from './reply-composer.tsx'
import { Tabs } from './tabs.tsx'
import { useDiagnose } from './use-diagnose.ts'
import { Verdict } from './verdict.tsx'

const EntryDetail = lazy(() => import('../../components/entry-detail/entry-detail.tsx'))

type TabId = 'entry' | 'clues' | 'reply'

export interface FindingPanelProps {
  readonly finding: Finding
  /** Stands beside the tabs. */
  readonly beside?: ReactNode
}

export const FindingPanel = ({ finding, beside }: FindingPanelProps) => {
  const t = useTranslate()
  const chosen = useDiagnose((state) => state.choices.get(findingKey(finding)) ?? null)
  const [tab, setTab] = useState<TabId>('reply')
  /** Entries opened from here, the newest last; gone when another candidate is shown. */
  const [trail, setTrail] = useState<{ readonly of: string; readonly ids: readonly EntryId[] }>({ of: '', ids: [] })
  const shown = chosen ?? 0
  const candidate = finding.candidates[shown]
  const of = `${findingKey(finding)} ${shown}`
  const ids = trail.of === of ? trail.ids : []
  const entry = ids.at(-1) ?? candidate?.entryId ?? null
  useStarKey(entry)
  const panel = useFindingFocus()
  if (candidate === undefined) return null
  const open = (id: EntryId) => setTrail({ of, ids: [...ids, id] })
  const back = () => setTrail({ of, ids: ids.slice(0, -1) })
  const { missing } = finding
  return (
    <article
      ref={panel}
      aria-label={t('finding.title', { code: candidate.code })}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={tabToReply}
    >
      <Verdict finding={finding} candidate={candidate} shown={shown} chosen={chosen} />
      <LastAnswered candidate={candidate} />
      <Tabs<TabId>
        label={t('finding.tabs')}
        current={tab}
        onChange={setTab}
        beside={beside}
        tabs={[
          {
            id: 'reply',
            label: t('finding.case'),
            isKept: true,
            content: (
              <div className={caseStyles.case} data-fills>
                {tab === 'reply' && (
                  <CaseCard finding={finding} candidate={candidate} isUndecided={isUndecided(finding, chosen)} />
                )}
                <div className={caseStyles.reply} data-reply>
                  <ReplyComposer key={of} finding={finding} />
                </div>
              </div>
            ),
          },
          {
            id: 'entry',
            label: t('finding.entry'),
            content:
              entry === null ? (
                <UndocumentedPage
                  service={candidate.service}
                  code={candidate.code}
                  facts={finding}
                  missing={missing}
                  acts={
                    <WriteEntryButton
                      service={candidate.service}
                      code={candidate.code}
                      message={finding.message ?? ''}
                      http={finding.http}
                    />
                  }
                  onOpen={open}
                />
              ) : (
                <Suspense fallback={null}>
                  {candidate.api !== undefined && ids.length === 0 && <CalledPage api={candidate.api} />}
                  <EntryDetail
                    id={entry}
                    onOpen={open}
                    isIntroduced={ids.length === 0 && !isUndecided(finding, chosen)}
                    {...(ids.length > 0 && { onBack: back })}
                  />
                </Suspense>
              ),
          },
          {
            id: 'clues',
            label: t('finding.clues'),
            hint: missing.length === 0 ? null : t('finding.missing-count', { count: missing.length }),
            content: (
              <div className={styles.clues}>
                <h3 className={styles.caption}>{t('finding.values')}</h3>
                <FindingValues finding={finding} candidate={candidate} />
                <h3 className={styles.caption}>{t('finding.missing')}</h3>
                <MissingEvidence missing={missing} />
              </div>
            ),
          },
        ]}
      />
    </article>
  )
}
