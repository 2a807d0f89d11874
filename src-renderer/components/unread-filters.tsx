/** Says which filters of a query name no known value and were searched as words, with what would be read. */
import type { Facet, UnreadFilter } from '../../src-preload/model/search.ts'
import { useTranslate } from '../lib/locale.ts'
import { useFacetLabel } from '../lib/use-facet-label.ts'
import styles from './unread-filters.module.css'

export const UnreadFilters = ({ unread }: { readonly unread: readonly UnreadFilter[] }) => {
  const t = useTranslate()
  const labelOf = useFacetLabel()
  const wordKnown = (facet: Facet, known: UnreadFilter['known']) =>
    facet === 'http' ? t('search.http-values') : known.map((value) => labelOf(facet, value)).join(t('list.separator'))
  return (
    <div role="status" className={styles.place}>
      {unread.map(({ written, facet, known }) => (
        <p key={written} className={styles.said}>
          {t('search.unread-filter', { written, facet: t(`column.${facet}`), known: wordKnown(facet, known) })}
        </p>
      ))}
    </div>
  )
}
