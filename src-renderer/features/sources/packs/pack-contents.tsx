/** The list one picks from: searched, all at once, by group or singly, with what one should know of the choice. */
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import buttons from '../../../components/button.module.css'
import { TickBox, tickOf } from '../../../components/tick-box.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import shared from '../sources-view.module.css'
import styles from './export.module.css'
import packs from './packs.module.css'
import { PickGroupRows } from './pick-group.tsx'
import { filterPickable, keyOf, type PickGroup } from './pickable.ts'
import { countPicked, findMissingTables, type Picked, pick } from './picked.ts'

/** As many are shown at once: of everything there is, or of a group while something is searched. */
const fewItems = 20

export interface PackContentsProps {
  readonly groups: readonly PickGroup[]
  readonly tables: readonly ImportedTable[]
  readonly picked: Picked
  onPick(picked: Picked): void
}

export const PackContents = ({ groups, tables, picked, onPick }: PackContentsProps) => {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const all = groups.reduce((sum, group) => sum + group.items.length, 0)
  const wanted = useDeferredValue(query)
  const shown = filterPickable(groups, wanted)
  const items = shown.flatMap((group) => group.items)
  const missing = findMissingTables(tables, groups, picked)
  const hasTables = tables.some(({ id }) => picked.has(keyOf('table', id)))
  if (groups.length === 0) return <p className={packs.none}>{t('packs.nothing-yet')}</p>
  return (
    <>
      <div className={styles.pickBar}>
        <TickBox
          className={styles.pickAll}
          {...tickOf(countPicked(items, picked), items.length)}
          onTick={() => onPick(pick(picked, items, countPicked(items, picked) < items.length))}
        >
          {t('packs.pick.all')}
        </TickBox>
        <label className={styles.search}>
          <Search size={14} strokeWidth={2} aria-hidden />
          <input
            type="search"
            aria-label={t('packs.pick.search')}
            placeholder={t('favorites.search-hint')}
            maxLength={1_000}
            className={styles.searchInput}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Enter here looks for something; it must not save the pack.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        </label>
      </div>
      <fieldset className={styles.contents}>
        <legend className="visually-hidden">{t('packs.contents')}</legend>
        {shown.length === 0 && <p className={packs.none}>{t('favorites.none-found')}</p>}
        {shown.map((group) => {
          const isShort = (wanted === '' ? all : group.items.length) <= fewItems
          return (
            <PickGroupRows
              key={`${group.id} ${wanted === ''} ${isShort}`}
              group={group}
              picked={picked}
              isOpenFirst={isShort}
              onPick={(some, isPicked) => onPick(pick(picked, some, isPicked))}
            />
          )
        })}
      </fieldset>
      {hasTables && <p className={shared.facts}>{t('packs.source-goes-along')}</p>}
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span className={shared.warning}>
            {t('packs.missing-tables', { list: missing.map(({ name }) => name).join(', ') })}
          </span>
          <button
            type="button"
            className={buttons.bordered}
            onClick={() => onPick(new Set([...picked, ...missing.map(({ id }) => keyOf('table', id))]))}
          >
            {t('packs.add-missing')}
          </button>
        </p>
      )}
    </>
  )
}
