/** One facet of the catalog as a chip, with live counts. */
import type { Facet } from '../../../src-preload/model/search.ts'
import { actorLooks, kindLooks, retryLooks } from '../../components/entry-marks.tsx'
import { FacetChip } from '../../components/facet-chip.tsx'
import type { MenuChoice } from '../../components/menu-list.tsx'
import { useCountText, useTranslate } from '../../lib/locale.ts'
import { useFacetLabel } from '../../lib/use-facet-label.ts'
import { setFacet } from './filter.ts'
import { browseStore, useBrowse } from './use-browse.ts'

const looks: Readonly<Record<string, { readonly icon: MenuChoice['icon'] }>> = {
  ...kindLooks,
  ...retryLooks,
  ...actorLooks,
}

export const FacetMenu = ({ facet, className }: { readonly facet: Facet; readonly className?: string | undefined }) => {
  const t = useTranslate()
  const countText = useCountText()
  const nameOf = useFacetLabel()
  const ticked: readonly (string | number)[] = useBrowse((state) => state.filter[facet])
  const counts = useBrowse((state) => state.shown?.facets[facet]) ?? []
  const known = [...counts.map(({ value }) => value), ...ticked]
  const valuesOf = (ids: readonly string[]) => [...new Set(known)].filter((value) => ids.includes(String(value)))
  return (
    <FacetChip
      label={t(`column.${facet}`)}
      options={counts.map(({ value, count }) => {
        const icon = looks[value]?.icon
        return {
          id: String(value),
          label: nameOf(facet, value),
          hint: countText(count),
          isIdle: count === 0,
          ...(icon && { icon }),
        }
      })}
      ticked={ticked.map(String)}
      nameOf={(id) => valuesOf([id]).map((value) => nameOf(facet, value))[0] ?? id}
      onTick={(ids) => {
        const { filter, setFilter } = browseStore.getState()
        setFilter(setFacet(filter, facet, valuesOf(ids)))
      }}
      className={className}
    />
  )
}
