/** One facet as a chip: opens its values with counts to tick, shows what is ticked, clears it with one click. */
import { ChevronDown, X } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './facet-chip.module.css'
import { MenuButton } from './menu-button.tsx'
import type { MenuChoice } from './menu-list.tsx'

/** Values named on the chip itself; more are counted. */
const namedValues = 2

export interface FacetChipProps {
  readonly label: string
  readonly options: readonly MenuChoice[]
  /** Ids of what is ticked. */
  readonly ticked: readonly string[]
  /** What a ticked value is called, which the options may not hold any more. */
  nameOf(id: string): string
  onTick(ids: readonly string[]): void
  readonly className?: string | undefined
}

export const FacetChip = ({ label, options, ticked, nameOf, onTick, className }: FacetChipProps) => {
  const t = useTranslate()
  const named = ticked.slice(0, namedValues).map(nameOf)
  const more = ticked.length - named.length
  return (
    <div className={classNames(styles.facet, ticked.length > 0 && styles.active, className)}>
      <MenuButton className={styles.chip} menu={{ label, options, ticked, onTick }}>
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
          onClick={() => onTick([])}
        >
          <X size={12} strokeWidth={2.25} aria-hidden />
        </button>
      )}
    </div>
  )
}
