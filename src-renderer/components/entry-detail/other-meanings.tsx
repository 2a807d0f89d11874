/** The same code elsewhere: this meaning and the others side by side, so that they are not mistaken for each other. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { KindMark } from '../entry-marks.tsx'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

interface MeaningProps {
  readonly entry: Entry
  onOpen?(id: EntryId): void
}

const Meaning = ({ entry, onOpen }: MeaningProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const service = useApp((state) => state.services.get(entry.service))
  const content = (
    <>
      <span className={styles.meaningHead}>
        <span className={styles.meaningService}>{service === undefined ? entry.service : pick(service.shortName)}</span>
        {onOpen === undefined && <span className={styles.here}>{t('meanings.here')}</span>}
        {entry.http !== null && <code className={styles.faint}>{entry.http}</code>}
      </span>
      <span className={styles.meaningText}>{entry.message}</span>
      <KindMark kind={entry.kind} />
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
  return (
    <Section title={t('meanings.title', { code: entry.code, count: sameCode.length + 1 })}>
      <div className={styles.meanings}>
        <Meaning entry={entry} />
        {sameCode.map((other) => (
          <Meaning key={other.id} entry={other} onOpen={onOpen} />
        ))}
      </div>
    </Section>
  )
}
