/** How many entries are shown of how many there are; announced whenever it changes. */
import { useLocale, useTranslate } from '../../lib/locale.ts'
import styles from './browse-view.module.css'
import { useBrowse } from './use-browse.ts'

export const EntryCount = () => {
  const t = useTranslate()
  const number = new Intl.NumberFormat(useLocale())
  const total = useBrowse((state) => state.shown?.total)
  const of = useBrowse((state) => state.shown?.of)
  return (
    <output aria-live="polite" className={styles.count}>
      {total === undefined || of === undefined
        ? ''
        : t('browse.count', { shown: number.format(total), total: number.format(of) })}
    </output>
  )
}
