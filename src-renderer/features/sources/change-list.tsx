/** What an update would change: removed and changed entries first, old text beside new. */
import type { EntryChange } from '../../../src-preload/model/tables.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './sources-view.module.css'

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
            <span>
              {before !== null && <del>{before}</del>} {after !== null && <ins className={styles.fresh}>{after}</ins>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
