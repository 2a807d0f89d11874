/** What narrows and orders the list: services at one click, the other facets in menus, the sort, and one button that clears all. */
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import buttons from '../../components/button.module.css'
import chips from '../../components/facet-chip.module.css'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './facet-bar.module.css'
import { FacetMenu } from './facet-menu.tsx'
import { isFiltered } from './filter.ts'
import { ServiceToggles } from './service-toggles.tsx'
import { browseStore, useBrowse } from './use-browse.ts'

/** Says by which column the list is sorted, and takes the sort back with one click. */
const SortChip = () => {
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

/** More services than this only fit into a menu. */
const toggledServices = 6

export const FacetBar = () => {
  const t = useTranslate()
  const filtered = useBrowse((state) => isFiltered(state.filter))
  const fits = useApp((state) => state.services.size <= toggledServices)
  return (
    <fieldset aria-label={t('facet.bar')} className={styles.bar}>
      {fits && <ServiceToggles />}
      <FacetMenu facet="service" className={fits ? styles.narrowOnly : undefined} />
      <FacetMenu facet="kind" />
      <FacetMenu facet="http" />
      <FacetMenu facet="retry" />
      <FacetMenu facet="actor" />
      <SortChip />
      {filtered && (
        <button
          type="button"
          className={classNames(buttons.quiet, styles.clearAll)}
          onClick={() => browseStore.getState().clearFilters()}
        >
          {t('facet.clear-all')}
        </button>
      )}
    </fieldset>
  )
}
