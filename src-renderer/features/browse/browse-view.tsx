/** Browse: search, facets, the list of entries, and everything about the selected one beside it. */
import { Columns3 } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { UnreadFilter } from '../../../src-preload/model/search.ts'
import buttons from '../../components/button.module.css'
import { MenuButton } from '../../components/menu-button.tsx'
import { SplitPane } from '../../components/split-pane.tsx'
import { UnreadFilters } from '../../components/unread-filters.tsx'
import frame from '../../components/view-frame.module.css'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { focusSearch, handleBrowseKey } from './browse-keys.ts'
import styles from './browse-view.module.css'
import { hideableColumns } from './columns.tsx'
import { DetailPane } from './detail-pane.tsx'
import { EntryList } from './entry-list.tsx'
import { gridId } from './entry-table.tsx'
import { FacetBar } from './facet-bar.tsx'
import { SearchField } from './search-field.tsx'
import { useBrowse } from './use-browse.ts'

/** Which columns are shown, and their own widths back. */
const ColumnsMenu = () => {
  const t = useTranslate()
  const hidden = useApp((state) => state.layout.hiddenColumns)
  return (
    <MenuButton
      aria-label={t('columns.title')}
      data-tooltip={t('columns.title')}
      className={buttons.icon}
      menu={{
        label: t('columns.title'),
        options: hideableColumns.map((id) => ({ id, label: t(`column.${id}`) })),
        ticked: hideableColumns.filter((id) => !hidden.includes(id)),
        onTick: (shown) => changeLayout({ hiddenColumns: hideableColumns.filter((id) => !shown.includes(id)) }),
        acts: [{ id: 'reset', label: t('columns.reset-widths') }],
        onAct: () => changeLayout({ columnWidths: {} }),
      }}
    >
      <Columns3 size={16} strokeWidth={1.75} aria-hidden />
    </MenuButton>
  )
}

/** Below this the detail covers the list instead of standing beside it. */
const narrow = '(width < 1120px)'
/** CSS pixels. */
const detailWidth = { least: 320, most: 720 } as const
const roomy = '(width >= 1600px)'

/** How many entries are shown of how many there are; announced whenever it changes. */
const EntryCount = () => {
  const t = useTranslate()
  const total = useBrowse((state) => state.shown?.total)
  const of = useBrowse((state) => state.shown?.of)
  return (
    <output aria-live="polite" className={styles.count}>
      {total === undefined || of === undefined ? '' : t('browse.count', { shown: total, total: of })}
    </output>
  )
}

const noneUnread: readonly UnreadFilter[] = []

export const BrowseView = () => {
  const t = useTranslate()
  const search = useRef<HTMLInputElement>(null)
  const detail = useRef<HTMLElement>(null)
  const unread = useBrowse((state) => state.shown?.understood.unread ?? noneUnread)
  const width = useApp((state) => state.layout.detailWidth)
  const stacked = useMediaQuery(narrow)
  const initialWidth = useMediaQuery(roomy) ? 480 : 384
  const [isOpen, setOpen] = useState(false)
  const hasSelection = useBrowse(({ selection }) => selection.id !== null || selection.index !== null)
  // What covers the list goes with the entry it showed: behind it stands that nothing was found.
  useEffect(() => {
    if (!hasSelection) setOpen(false)
  }, [hasSelection])

  const closeDetail = useCallback(() => {
    setOpen(false)
    document.getElementById(gridId)?.focus()
  }, [])

  useEffect(() => {
    focusSearch(search.current)
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=menu]') !== null) return
      const parts = {
        search: search.current,
        grid: document.getElementById(gridId),
        detail: detail.current,
        openDetail: () => {
          setOpen(true)
          requestAnimationFrame(() => detail.current?.focus())
        },
        closeDetail,
        t,
      }
      if (handleBrowseKey(parts, event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [closeDetail, t])

  return (
    <section aria-labelledby="browse-title" className={frame.view}>
      <h1 id="browse-title" className="visually-hidden">
        {t('view.browse')}
      </h1>
      <header className={frame.bar}>
        {/* Who searches looks at the list, so nothing covers it. */}
        <SearchField input={search} onEnter={() => setOpen(false)} />
        <EntryCount />
        <ColumnsMenu />
      </header>
      <FacetBar />
      <UnreadFilters unread={unread} />
      <div className={styles.content}>
        <SplitPane
          main={<EntryList onOpen={() => setOpen(true)} />}
          side={<DetailPane ref={detail} {...(stacked && { onClose: closeDetail })} />}
          layout={stacked ? 'covering' : 'beside'}
          shown={isOpen ? 'side' : 'main'}
          onEnter={(part) => setOpen(part === 'side')}
          label={t('detail.resize')}
          width={width}
          initial={initialWidth}
          {...detailWidth}
          onResize={(wanted) => changeLayout({ detailWidth: wanted })}
        />
      </div>
    </section>
  )
}
