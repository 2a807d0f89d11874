/** What narrows favorites and notes besides words: service, kind and tag, with counts. */
import { kinds } from '../../../src-preload/model/catalog.ts'
import buttons from '../../components/button.module.css'
import { kindLooks } from '../../components/entry-marks.tsx'
import { FacetChip } from '../../components/facet-chip.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useCountText, useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './favorites-view.module.css'
import { emptyShelfFilter, type Shelf, type ShelfFacet, type ShelfFilter, shelfFacets } from './filter-shelf.ts'

export interface ShelfFacetsProps {
  readonly counts: Shelf<unknown>['counts']
  readonly filter: ShelfFilter
  onFilter(filter: ShelfFilter): void
}

const kindOf = (id: string) => kinds.find((kind) => kind === id)

export const ShelfFacets = ({ counts, filter, onFilter }: ShelfFacetsProps) => {
  const t = useTranslate()
  const countText = useCountText()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const nameOf = (facet: ShelfFacet, id: string): string => {
    const service = facet === 'service' ? services.get(id) : undefined
    const kind = facet === 'kind' ? kindOf(id) : undefined
    if (service !== undefined) return pick(service.shortName)
    return kind === undefined ? id : t(`kind.${kind}`)
  }
  const labels = { service: t('column.service'), kind: t('column.kind'), tag: t('favorites.tags') }
  const isFiltered = shelfFacets.some((facet) => filter[facet].length > 0)
  return (
    <fieldset aria-label={t('facet.bar')} className={styles.facets}>
      {shelfFacets.map((facet) => (
        <FacetChip
          key={facet}
          label={labels[facet]}
          options={counts[facet].map(({ value, count }) => {
            const kind = facet === 'kind' ? kindOf(String(value)) : undefined
            return {
              id: String(value),
              label: nameOf(facet, String(value)),
              hint: countText(count),
              isIdle: count === 0,
              ...(kind && { icon: kindLooks[kind].icon }),
            }
          })}
          ticked={filter[facet]}
          nameOf={(id) => nameOf(facet, id)}
          onTick={(ids) => onFilter({ ...filter, [facet]: ids })}
        />
      ))}
      {isFiltered && (
        <button type="button" className={buttons.quiet} onClick={() => onFilter(emptyShelfFilter)}>
          {t('facet.clear-all')}
        </button>
      )}
    </fieldset>
  )
}
