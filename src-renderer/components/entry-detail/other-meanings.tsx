/** The same code elsewhere: this meaning and the others side by side, each with what tells it apart from the others. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useGloss, useLocalText, useTranslate } from '../../lib/locale.ts'
import { ActorMark, KindMark, RetryMark } from '../entry-marks.tsx'
import { markdownToText } from '../markdown/markdown-text.ts'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'
import { type Differences, placeOf, tellApart } from './tell-apart.ts'

interface MeaningProps {
  readonly entry: Entry
  readonly differences: Differences
  onOpen?(id: EntryId): void
}

/** What the entry means in words, where the message does not say it already. */
const Explained = ({ entry }: { readonly entry: Entry }) => {
  const own = useGloss(entry.gloss)
  const words = own?.meaning ?? entry.meaning ?? markdownToText(entry.advice ?? '')
  return words === '' || words === entry.message ? null : <span className={styles.meaningExplained}>{words}</span>
}

const Meaning = ({ entry, differences, onOpen }: MeaningProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const service = useApp((state) => state.services.get(entry.service))
  const place = differences.place ? placeOf(entry) : null
  const content = (
    <>
      <span className={styles.meaningHead}>
        <span className={styles.meaningService}>{service === undefined ? entry.service : pick(service.shortName)}</span>
        {onOpen === undefined && <span className={styles.here}>{t('meanings.here')}</span>}
        {entry.http !== null && <code className={styles.faint}>{entry.http}</code>}
      </span>
      <span className={styles.meaningText}>{entry.message}</span>
      {differences.name && entry.name !== null && <code className={styles.meaningPlace}>{entry.name}</code>}
      <Explained entry={entry} />
      {place !== null && <span className={styles.meaningPlace}>{place}</span>}
      <span className={styles.meaningMarks}>
        <KindMark kind={entry.kind} />
        {differences.retry && <RetryMark retry={entry.retry} />}
        {differences.actor && <ActorMark actor={entry.actor} />}
      </span>
    </>
  )
  return onOpen === undefined ? (
    <div className={classNames(styles.meaning, styles.current)}>{content}</div>
  ) : (
    <button type="button" className={styles.meaning} onClick={() => onOpen(entry.id)}>
      {content}
    </button>
  )
}

export interface OtherMeaningsProps {
  readonly detail: EntryDetail
  onOpen(id: EntryId): void
}

export const OtherMeanings = ({ detail: { entry, sameCode: all }, onOpen }: OtherMeaningsProps) => {
  const t = useTranslate()
  // What the person wrote of the very code stands beside it already.
  const sameCode = all.filter((other) => other.service !== entry.service || isOwnEntry(other) === isOwnEntry(entry))
  if (sameCode.length === 0) return null
  const differences = tellApart([entry, ...sameCode])
  return (
    <Section title={t('meanings.title', { code: entry.code, count: sameCode.length + 1 })}>
      <div className={styles.meanings}>
        <Meaning entry={entry} differences={differences} />
        {sameCode.map((other) => (
          <Meaning key={other.id} entry={other} differences={differences} onOpen={onOpen} />
        ))}
      </div>
    </Section>
  )
}
