/** The list's place: grey rows before the first answer, the table, or what to do when there is nothing in it. */
import { FileWarning, SearchX } from 'lucide-react'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { EntryTable, type EntryTableProps } from './entry-table.tsx'
import { isFiltered } from './filter.ts'
import { browseStore, useBrowse } from './use-browse.ts'

const NoHits = () => {
  const t = useTranslate()
  const text = useBrowse((state) => state.shown?.question.text.trim() ?? '')
  const filtered = useBrowse((state) => isFiltered(state.filter))
  const { setText, setFilter } = browseStore.getState()
  return (
    <EmptyState icon={SearchX} title={text === '' ? t('empty.filtered') : t('empty.text', { text: text.slice(0, 80) })}>
      <p>{t(filtered ? 'empty.hint-filter' : 'empty.hint-text')}</p>
      <p>
        {filtered && (
          <button type="button" className={buttons.bordered} onClick={() => setFilter(emptyFilter)}>
            {t('facet.clear-all')}
          </button>
        )}{' '}
        {text !== '' && (
          <button type="button" className={buttons.bordered} onClick={() => setText('')}>
            {t('browse.clear')}
          </button>
        )}
      </p>
    </EmptyState>
  )
}

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

export const EntryList = ({ onOpen }: EntryTableProps) => {
  const total = useBrowse((state) => state.shown?.total)
  const failed = useBrowse((state) => state.failed)
  if (failed) return <Failed />
  if (total === 0) return <NoHits />
  return <EntryTable onOpen={onOpen} />
}
