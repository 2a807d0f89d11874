/** What an update would change: removed and changed entries first, the old text above the new one. */
import type { EntryChange } from '../../../src-preload/model/tables.ts'
import { useTranslate } from '../../lib/locale.ts'
import { DiffSide } from './diff-side.tsx'
import { diffTexts } from './diff-texts.ts'
import styles from './sources-view.module.css'

const ChangedText = ({ before, after }: Pick<EntryChange, 'before' | 'after'>) => {
  if (before === null || after === null) return <span className={styles.changeText}>{after ?? before}</span>
  const { mine, theirs } = diffTexts(before, after)
  return (
    <span className={styles.changeText}>
      <span className={styles.changeSide}>
        <DiffSide side="mine" pieces={mine} />
      </span>
      <span className={styles.changeSide}>
        <DiffSide side="theirs" pieces={theirs} />
      </span>
    </span>
  )
}

export const ChangeList = ({ changes }: { readonly changes: readonly EntryChange[] }) => {
  const t = useTranslate()
  if (changes.length === 0) return null
  return (
    <section aria-label={t('sources.changes')}>
      <h3 className={styles.caption}>{t('sources.changes')}</h3>
      <ul className={styles.messages}>
        {changes.map(({ type, entry, before, after }) => (
          <li key={entry} className={styles.message}>
            <span className={styles.place}>{t(`sources.change.${type}`)}</span>
            <code>{entry.slice(entry.indexOf('/') + 1)}</code>
            <ChangedText before={before} after={after} />
          </li>
        ))}
      </ul>
    </section>
  )
}
