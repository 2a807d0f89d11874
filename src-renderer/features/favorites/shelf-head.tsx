/** The head of Favorites: which of the two lists, the search field, a new group, and sharing. */
import { FolderPlus, PackagePlus } from 'lucide-react'
import { FilterField } from '../../components/filter-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import frame from '../../components/view-frame.module.css'
import { useTranslate } from '../../lib/locale.ts'
import { startPackExport } from '../../lib/pack-export.ts'
import { type ShelfTab, ShelfTabs } from './shelf-tabs.tsx'

export interface ShelfHeadProps {
  readonly tab: ShelfTab
  readonly query: string
  onTab(tab: ShelfTab): void
  onQuery(query: string): void
  onAddGroup(): void
}

export const ShelfHead = ({ tab, query, onTab, onQuery, onAddGroup }: ShelfHeadProps) => {
  const t = useTranslate()
  return (
    <header className={frame.bar}>
      <ShelfTabs current={tab} onChange={onTab} />
      <FilterField label={t('favorites.search')} hint={t('favorites.search-hint')} value={query} onChange={onQuery} />
      {tab === 'favorites' && <IconButton icon={FolderPlus} label={t('favorites.add-group')} onClick={onAddGroup} />}
      <IconButton
        icon={PackagePlus}
        label={t('packs.export')}
        onClick={() => startPackExport({ pack: null, part: tab === 'favorites' ? 'favorite' : 'note' })}
      />
    </header>
  )
}
