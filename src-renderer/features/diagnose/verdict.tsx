/** The head of a finding: what it is, how sure, why, who decided, and the codes around it. */
import { ChevronDown, ChevronUp, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Candidate, Finding } from '../../../src-preload/model/diagnosis.ts'
import buttons from '../../components/button.module.css'
import { CandidateChoice } from '../../components/finding/candidate-choice.tsx'
import { ChainLine } from '../../components/finding/chain-line.tsx'
import { ConfidenceMark } from '../../components/finding/confidence-mark.tsx'
import { FindingName } from '../../components/finding/finding-name.tsx'
import { OutcomeMark } from '../../components/finding/outcome-mark.tsx'
import { ReasonsList } from '../../components/finding/reasons-list.tsx'
import { NoteLine } from '../../components/note/note-line.tsx'
import { StarButton } from '../../components/star-button.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { countInFile } from './count-in-file.ts'
import { findingKey, isUndecided } from './diagnose-store.ts'
import styles from './finding-panel.module.css'
import { shortWindow } from './low-window.ts'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

interface DecisionProps {
  readonly finding: Finding
  /** Place of the chosen candidate; null while nobody has chosen. */
  readonly chosen: number | null
  onTakeBack(): void
}

/** Who decided, and on what: an open question for the person, or the person's own choice with the way back. */
const Decision = ({ finding, chosen, onTakeBack }: DecisionProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const { candidates, outcome } = finding
  const nameOf = (id: string | undefined) => {
    const service = id === undefined ? undefined : services.get(id)
    return service === undefined ? (id ?? '') : pick(service.shortName)
  }
  if (chosen === null)
    return outcome === 'ambiguous' ? (
      <p className={styles.decision}>{t('decision.open', { count: candidates.length })}</p>
    ) : null
  const candidate = candidates[chosen]
  const [best] = candidates
  const values = {
    service: nameOf(candidate?.service),
    code: candidate?.code ?? '',
    best: nameOf(best?.service),
    reasons: candidate?.evidence.filter(({ weight }) => weight > 0).length ?? 0,
  }
  const key = outcome === 'ambiguous' ? 'decision.yours' : chosen === 0 ? 'decision.agrees' : 'decision.against'
  return (
    <p className={styles.decision} role="status">
      {t(key, values)}
      <button type="button" className={buttons.quiet} onClick={onTakeBack}>
        <Undo2 size={14} strokeWidth={2} aria-hidden />
        {t('decision.take-back')}
      </button>
    </p>
  )
}

/** Reasons shown before the rest is asked for; in a short window none, for the reply needs the room. */
const fewReasons = 2

export interface VerdictProps {
  readonly finding: Finding
  readonly candidate: Candidate
  readonly shown: number
  readonly chosen: number | null
}

export const Verdict = ({ finding, candidate, shown, chosen }: VerdictProps) => {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const shownReasons = useMediaQuery(shortWindow) ? 0 : fewReasons
  const files = useDiagnose((state) => state.files)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const { choose, show } = diagnoseStore.getState()
  const { candidates, chain, occurrences } = finding
  const { evidence } = candidate
  const count = countInFile(finding, files, onlyFile)
  const key = findingKey(finding)
  const isOpenQuestion = isUndecided(finding, chosen)
  // While the question is open each candidate has its own star and note.
  const entry = isOpenQuestion ? null : candidate.entryId
  return (
    <header className={styles.verdict}>
      <div className={styles.verdictLine}>
        <OutcomeMark outcome={finding.outcome === 'ambiguous' && chosen !== null ? 'identified' : finding.outcome} />
        {isOpenQuestion ? <code>{candidate.code}</code> : <FindingName {...candidate} />}
        {occurrences.count > 1 && (
          <span className={styles.soft}>
            {t(count < occurrences.count ? 'finding.count-of' : 'finding.count', { count, all: occurrences.count })}
          </span>
        )}
        <span className={styles.rest} />
        {!isOpenQuestion && <ConfidenceMark confidence={candidate.confidence} />}
        {entry !== null && <StarButton entry={entry} />}
      </div>
      {entry !== null && <NoteLine key={entry} entry={entry} />}
      <Decision finding={finding} chosen={chosen} onTakeBack={() => choose(key, null)} />
      {candidates.length > 1 && (
        <CandidateChoice
          candidates={candidates}
          shown={shown}
          isOpen={isOpenQuestion}
          onChoose={(place) => choose(key, place)}
        />
      )}
      {chain.length > 1 && <ChainLine chain={chain} onShow={show} />}
      <div className={styles.reasons}>
        <ReasonsList evidence={isOpen ? evidence : evidence.slice(0, shownReasons)} onShow={show} />
        {evidence.length > shownReasons && (
          <button type="button" aria-expanded={isOpen} className={buttons.quiet} onClick={() => setOpen(!isOpen)}>
            {isOpen ? (
              <ChevronUp size={14} strokeWidth={2} aria-hidden />
            ) : (
              <ChevronDown size={14} strokeWidth={2} aria-hidden />
            )}
            {isOpen ? t('finding.few-reasons') : t('finding.all-reasons', { count: evidence.length })}
          </button>
        )}
      </div>
    </header>
  )
}
