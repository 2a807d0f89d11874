/** What narrows and orders the list: services at one click, the other facets in menus, the sort, and one button that clears all. */
import buttons from '../../components/button.module.css'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './facet-bar.module.css'
import { FacetMenu } from './facet-menu.tsx'
import { isFiltered } from './filter.ts'
import { ServiceToggles } from './service-toggles.tsx'
import { SortChip } from './sort-chip.tsx'
import { browseStore, useBrowse } from './use-browse.ts'

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
