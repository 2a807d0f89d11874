/** The list with the detail of the selected entry beside it, or over it where there is no room. */
import { MousePointerClick, X } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SplitPane } from '../../components/split-pane.tsx'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { FavoriteDetail } from './favorite-detail.tsx'
import styles from './favorites-view.module.css'

const EntryDetail = lazy(() => import('../../components/entry-detail/entry-detail.tsx'))

/** As in Browse. */
const narrow = '(width < 1120px)'
/** CSS pixels. */
const detailWidth = { initial: 420, least: 320, most: 720 } as const

export interface ShelfDetailProps {
  readonly list: ReactNode
  readonly entry: EntryId | null
  /** Where the detail covers the list: whether it does now. */
  readonly isOpen: boolean
  onOpen(entry: EntryId): void
  onClose(): void
}

export const ShelfDetail = ({ list, entry, isOpen, onOpen, onClose }: ShelfDetailProps) => {
  const t = useTranslate()
  const isNarrow = useMediaQuery(narrow)
  const gone = useLibrary((state) => entry !== null && state.gone.has(entry))
  const width = useApp((state) => state.layout.detailWidth)
  const detail = (
    <aside aria-label={t('detail.title')} className={styles.detail}>
      {entry === null && <EmptyState icon={MousePointerClick} title={t('favorites.none-selected')} />}
      {entry !== null && <FavoriteDetail entry={entry} />}
      {entry !== null && gone && isNarrow && <IconButton icon={X} label={t('detail.close')} onClick={onClose} />}
      {entry !== null && !gone && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div tabIndex={0} className={styles.entry}>
          <Suspense fallback={null}>
            <EntryDetail id={entry} onOpen={onOpen} {...(isNarrow && { onClose })} />
          </Suspense>
        </div>
      )}
    </aside>
  )
  return (
    <div className={styles.content}>
      {isNarrow ? (
        <>
          {list}
          {isOpen && entry !== null && <div className={styles.cover}>{detail}</div>}
        </>
      ) : (
        <SplitPane
          main={list}
          side={detail}
          label={t('detail.resize')}
          width={width}
          {...detailWidth}
          onResize={(wanted) => changeLayout({ detailWidth: wanted })}
        />
      )}
    </div>
  )
}
