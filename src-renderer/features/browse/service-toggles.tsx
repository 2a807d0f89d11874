/** The services side by side with live counts: one click shows one of them, Ctrl+click adds another. */
import type { MouseEvent } from 'react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useCountText, useTranslate } from '../../lib/locale.ts'
import { useFacetLabel } from '../../lib/use-facet-label.ts'
import styles from './facet-bar.module.css'
import { setFacet, toggleValue } from './filter.ts'
import { browseStore, useBrowse } from './use-browse.ts'

export const ServiceToggles = () => {
  const t = useTranslate()
  const countText = useCountText()
  const nameOf = useFacetLabel()
  const services = useApp((state) => state.services)
  const ticked = useBrowse((state) => state.filter.service)
  const counts = useBrowse((state) => state.shown?.facets.service)
  const change = (id: ServiceId | null, event: MouseEvent) => {
    const { filter, setFilter } = browseStore.getState()
    if (id === null) return setFilter(setFacet(filter, 'service', []))
    if (event.ctrlKey || event.metaKey) return setFilter(toggleValue(filter, 'service', id))
    const isOnlyOne = ticked.length === 1 && ticked[0] === id
    setFilter(setFacet(filter, 'service', isOnlyOne ? [] : [id]))
  }
  return (
    <fieldset aria-label={t('column.service')} className={styles.toggles}>
      <button
        type="button"
        aria-pressed={ticked.length === 0}
        className={styles.toggle}
        onClick={(event) => change(null, event)}
      >
        {t('facet.all')}
      </button>
      {[...services.keys()].map((id) => {
        const count = counts?.find(({ value }) => value === id)?.count ?? 0
        return (
          <button
            key={id}
            type="button"
            aria-pressed={ticked.includes(id)}
            className={classNames(styles.toggle, counts !== undefined && count === 0 && styles.none)}
            onClick={(event) => change(id, event)}
          >
            {nameOf('service', id)}
            <span className={styles.count}>{counts === undefined ? '' : countText(count)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
