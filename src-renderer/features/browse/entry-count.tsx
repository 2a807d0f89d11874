/** How many entries are shown of how many there are; announced whenever it changes. */
import { useTranslate } from '../../lib/locale.ts'
import styles from './browse-view.module.css'
import { useBrowse } from './use-browse.ts'

export const EntryCount = () => {
  const t = useTranslate()
  const total = useBrowse((state) => state.shown?.total)
  const of = useBrowse((state) => state.shown?.of)
  return (
    <output aria-live="polite" className={styles.count}>
      {total === undefined || of === undefined ? '' : t('browse.count', { shown: total, total: of })}
    </output>
  )
}
