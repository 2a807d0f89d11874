/** One facet as a chip: opens its values with live counts to tick, shows what is ticked, clears it with one click. */
import { ChevronDown, X } from 'lucide-react'
import type { Facet } from '../../../src-preload/model/search.ts'
import { actorLooks, kindLooks, retryLooks } from '../../components/entry-marks.tsx'
import { MenuButton, type MenuChoice } from '../../components/menu-button.tsx'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './facet-bar.module.css'
import { clearFacet, setFacet } from './filter.ts'
import { browseStore, useBrowse } from './use-browse.ts'
import { useFacetLabel } from './use-facet-label.ts'

const looks: Readonly<Record<string, { readonly icon: MenuChoice['icon'] }>> = {
  ...kindLooks,
  ...retryLooks,
  ...actorLooks,
}

/** Values named on the chip itself; more are counted. */
const namedValues = 2

export const FacetMenu = ({ facet, className }: { readonly facet: Facet; readonly className?: string | undefined }) => {
  const t = useTranslate()
  const nameOf = useFacetLabel()
  const ticked: readonly (string | number)[] = useBrowse((state) => state.filter[facet])
  const counts = useBrowse((state) => state.shown?.facets[facet])
  const label = t(`column.${facet}`)
  const change = (values: readonly (string | number)[]) => {
    const { filter, setFilter } = browseStore.getState()
    setFilter(setFacet(filter, facet, values))
  }
  const options = (counts ?? []).map(({ value, count }) => {
    const icon = looks[value]?.icon
    return {
      id: String(value),
      label: nameOf(facet, value),
      hint: String(count),
      isIdle: count === 0,
      ...(icon && { icon }),
    }
  })
  const named = ticked.slice(0, namedValues).map((value) => nameOf(facet, value))
  const more = ticked.length - named.length
  return (
    <div className={classNames(styles.facet, ticked.length > 0 && styles.active, className)}>
      <MenuButton
        className={styles.chip}
        menu={{
          label,
          options,
          ticked: ticked.map(String),
          onTick: (ids) => change((counts ?? []).flatMap(({ value }) => (ids.includes(String(value)) ? [value] : []))),
        }}
      >
        {label}
        {named.length > 0 && <span className={styles.values}>{named.join(t('list.separator'))}</span>}
        {more > 0 && <span className={styles.values}>+{more}</span>}
        <ChevronDown size={12} strokeWidth={2.25} aria-hidden />
      </MenuButton>
      {ticked.length > 0 && (
        <button
          type="button"
          aria-label={t('facet.clear', { facet: label })}
          data-tooltip={t('facet.clear', { facet: label })}
          className={styles.clear}
          onClick={() => {
            const { filter, setFilter } = browseStore.getState()
            setFilter(clearFacet(filter, facet))
          }}
        >
          <X size={12} strokeWidth={2.25} aria-hidden />
        </button>
      )}
    </div>
  )
}
