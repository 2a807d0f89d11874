/** Says by which column the list is sorted, and takes the sort back with one click. */
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import chips from '../../components/facet-chip.module.css'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import { browseStore, useBrowse } from './use-browse.ts'

export const SortChip = () => {
  const t = useTranslate()
  const sort = useBrowse((state) => state.sort)
  if (sort === null) return null
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div className={classNames(chips.facet, chips.active)}>
      <span className={chips.chip}>
        {t('sort.label')}
        <span className={chips.values}>{t(`sort.${sort.direction}`, { column: t(`column.${sort.column}`) })}</span>
        <Arrow size={12} strokeWidth={2.25} aria-hidden />
      </span>
      <button
        type="button"
        aria-label={t('sort.clear')}
        data-tooltip={t('sort.clear')}
        className={chips.clear}
        onClick={() => browseStore.getState().setSort(null)}
      >
        <X size={12} strokeWidth={2.25} aria-hidden />
      </button>
    </div>
  )
}
