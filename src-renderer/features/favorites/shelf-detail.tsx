/** The list with the detail of the selected entry beside it, or over it where there is no room. */
import { MousePointerClick, X } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits } from '../../../src-preload/model/library.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { EntryNote } from '../../components/note/entry-note.tsx'
import { SplitPane } from '../../components/split-pane.tsx'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { splitTags } from '../../lib/note-drafts.ts'
import styles from './favorites-view.module.css'

const TagField = ({ entry, tags }: { readonly entry: EntryId; readonly tags: readonly string[] }) => {
  const t = useTranslate()
  const kept = tags.join(', ')
  const [text, setText] = useState(kept)
  /** The tags as they last came, and the text as it was then or when it was last sent: who types on is not disturbed. */
  const [settled, setSettled] = useState({ kept, text })
  if (settled.kept !== kept) {
    setSettled({ kept, text: kept })
    if (text === settled.text) setText(kept)
  }
  const save = () => {
    const next = splitTags(text)
    if (next.join('\n') === tags.join('\n')) return
    setSettled({ kept, text })
    void changeFavorites({ type: 'tag', entry, tags: next })
  }
  return (
    <label className={styles.tagField}>
      {t('favorites.tags')}
      <input
        className={styles.tagInput}
        placeholder={t('favorites.tags-hint')}
        maxLength={libraryLimits.tag * libraryLimits.tags}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
      />
    </label>
  )
}

/** What only favorites have: their tags; and the last known text of one whose entry is gone. */
const FavoriteDetail = ({ entry }: { readonly entry: EntryId }) => {
  const t = useTranslate()
  const favorite = useLibrary((state) => state.favorites.items.find((item) => item.entry === entry))
  const isGone = useLibrary((state) => state.gone.has(entry))
  if (favorite === undefined) return null
  return (
    <>
      <TagField key={entry} entry={entry} tags={favorite.tags} />
      {isGone && (
        <article className={styles.goneEntry}>
          <p className={styles.gone}>{t('favorites.gone-note')}</p>
          <h2 className={styles.goneCode}>{favorite.known.code}</h2>
          <p>{favorite.known.message}</p>
          <EntryNote entry={entry} />
        </article>
      )}
    </>
  )
}

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
  /** The focus came into the list or the detail while both were there. */
  onEnter(isDetail: boolean): void
  onClose(): void
}

export const ShelfDetail = ({ list, entry, isOpen, onOpen, onEnter, onClose }: ShelfDetailProps) => {
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
      <SplitPane
        main={list}
        side={detail}
        layout={isNarrow ? 'covering' : 'beside'}
        shown={isOpen && entry !== null ? 'side' : 'main'}
        onEnter={(part) => onEnter(part === 'side')}
        label={t('detail.resize')}
        width={width}
        {...detailWidth}
        onResize={(wanted) => changeLayout({ detailWidth: wanted })}
      />
    </div>
  )
}
