/** The side of Browse: the selected entry, or an overview of the catalog while none is selected. */
import { lazy, type Ref, Suspense, useEffect, useState } from 'react'
import { useTranslate } from '../../lib/locale.ts'
import { CatalogOverview } from './catalog-overview.tsx'
import styles from './detail-pane.module.css'
import { loadWhenIdle } from './first-rows.ts'
import { browseStore, useBrowse } from './use-browse.ts'

const loadDetail = () => import('../../components/entry-detail/entry-detail.tsx')
const EntryDetail = lazy(loadDetail)

export interface DetailPaneProps {
  readonly ref: Ref<HTMLElement>
  /** Given where the pane covers the list. */
  onClose?(): void
}

export const DetailPane = ({ ref, onClose }: DetailPaneProps) => {
  const t = useTranslate()
  const { id, index } = useBrowse((state) => state.selection)
  /** While the selected row's page loads, the entry shown last stays. */
  const [lastId, setLastId] = useState(id)
  if (id !== null && id !== lastId) setLastId(id)
  const shownId = id ?? (index === null ? null : lastId)
  const previous = useBrowse((state) => state.trail.at(-1))
  const { openEntry, goBack } = browseStore.getState()
  useEffect(() => {
    loadWhenIdle(loadDetail)
  }, [])
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <aside ref={ref} tabIndex={0} aria-label={t('detail.title')} className={styles.pane}>
        {shownId === null ? (
          <CatalogOverview />
        ) : (
          <Suspense fallback={null}>
            <EntryDetail
              id={shownId}
              onOpen={openEntry}
              {...(previous !== undefined && { onBack: goBack })}
              {...(onClose && { onClose })}
            />
          </Suspense>
        )}
      </aside>
    </div>
  )
}
