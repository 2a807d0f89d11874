/** The possible answers of a finding side by side; a click or its number decides, and the decision can be taken back. */
import type { KeyboardEvent } from 'react'
import type { Translate } from '../../../src-preload/message.ts'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Candidate } from '../../../src-preload/model/diagnosis.ts'
import { classNames } from '../../lib/class-names.ts'
import { toggleFavorite } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isStarKey } from '../../lib/star-key.ts'
import { useEntryDetail } from '../entry-detail/use-entry-detail.ts'
import { NoteMark } from '../note/note-marks.tsx'
import { StarButton } from '../star-button.tsx'
import { ConfidenceMark } from './confidence-mark.tsx'
import styles from './finding.module.css'
import { FindingName } from './finding-name.tsx'

export interface CandidateChoiceProps {
  readonly candidates: readonly Candidate[]
  /** Place of the candidate shown. */
  readonly shown: number
  /** True while the evidence leaves the answer to the person: nothing is chosen, and each answer says what it means. */
  readonly isOpen: boolean
  onChoose(place: number): void
}

/** What the document says of it. */
const Meaning = ({ id }: { readonly id: EntryId }) => {
  const entry = useEntryDetail(id)?.detail?.entry
  return <span className={styles.meaning}>{entry?.message}</span>
}

const pressStar = (event: KeyboardEvent, entry: EntryId | null, t: Translate) => {
  if (entry === null || !isStarKey(event)) return
  event.preventDefault()
  void toggleFavorite(entry, t)
}

/** One key each; further ones are reached by Tab. */
const keyOf = (place: number) => (place < 9 ? String(place + 1) : null)

export const CandidateChoice = ({ candidates, shown, isOpen, onChoose }: CandidateChoiceProps) => {
  const t = useTranslate()
  return (
    <fieldset className={styles.candidates}>
      <legend className="visually-hidden">{t('finding.candidates')}</legend>
      {candidates.map((candidate, place) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+D on either of its buttons stars this candidate
        <div
          key={candidate.entryId ?? `${candidate.service}/${candidate.code}`}
          className={classNames(styles.candidate, place === shown && styles.shown)}
          onKeyDown={(event) => pressStar(event, candidate.entryId, t)}
        >
          <button
            type="button"
            aria-pressed={place === shown && !isOpen}
            aria-keyshortcuts={keyOf(place) ?? undefined}
            className={styles.choose}
            onClick={() => onChoose(place)}
          >
            {keyOf(place) !== null && <kbd aria-hidden>{keyOf(place)}</kbd>}
            <FindingName {...candidate} />
            {candidate.entryId !== null && <NoteMark entry={candidate.entryId} />}
            <ConfidenceMark confidence={candidate.confidence} />
            {isOpen && candidate.entryId !== null && <Meaning id={candidate.entryId} />}
          </button>
          {candidate.entryId !== null && <StarButton entry={candidate.entryId} />}
        </div>
      ))}
    </fieldset>
  )
}
