/** The list's place: grey rows before the first answer, the table, or what to do when there is nothing in it. */
import { FileWarning, PackageOpen } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { EntryTable, type EntryTableProps } from './entry-table.tsx'
import { loadWhenIdle } from './first-rows.ts'
import { browseStore, useBrowse } from './use-browse.ts'

// No first row needs it: it is loaded when the window has nothing else to do.
const loadNoHits = async () => ({ default: (await import('./no-hits.tsx')).NoHits })
const NoHits = lazy(loadNoHits)

const Failed = () => {
  const t = useTranslate()
  return (
    <EmptyState icon={FileWarning} title={t('browse.failed')}>
      <p>{t('browse.failed-hint')}</p>
      <button type="button" className={buttons.bordered} onClick={browseStore.getState().refresh}>
        {t('browse.retry')}
      </button>
    </EmptyState>
  )
}

/** What could not be read stands in the bar above. */
const EmptyCatalog = () => {
  const t = useTranslate()
  return (
    <EmptyState icon={PackageOpen} title={t('empty.catalog')}>
      <p>{t('empty.catalog-hint')}</p>
    </EmptyState>
  )
}

export const EntryList = ({ onOpen }: EntryTableProps) => {
  const total = useBrowse((state) => state.shown?.total)
  const of = useBrowse((state) => state.shown?.of)
  const failed = useBrowse((state) => state.failed)
  useEffect(() => {
    loadWhenIdle(loadNoHits)
  }, [])
  if (failed) return <Failed />
  if (of === 0) return <EmptyCatalog />
  if (total === 0)
    return (
      <Suspense fallback={null}>
        <NoHits />
      </Suspense>
    )
  return <EntryTable onOpen={onOpen} />
}
