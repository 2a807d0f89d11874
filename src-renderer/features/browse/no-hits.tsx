/** What stands in the list when nothing is found: how the query was read, what to take away, what would be found instead. */
import { SearchX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { emptyFilter, type Understood } from '../../../src-preload/model/search.ts'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { WriteEntryButton } from '../../components/own-entry/write-entry-button.tsx'
import CodeVicinities from '../../components/undocumented/code-vicinities.tsx'
import { bridge } from '../../lib/bridge.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useFacetLabel } from '../../lib/use-facet-label.ts'
import { facets, isFiltered } from './filter.ts'
import styles from './no-hits.module.css'
import { shorterQueries } from './shorter-queries.ts'
import { browseStore, useBrowse } from './use-browse.ts'

interface Suggestion {
  readonly text: string
  readonly count: number
}

/** More than this many are no help. */
const shown = 3

const countHits = async (text: string): Promise<Suggestion> => {
  const page = await bridge.request('catalog:browse', { text, filter: emptyFilter, sort: null, offset: 0, limit: 0 })
  return { text, count: page.total }
}

/** Asks which shorter queries would find something, for a query that found nothing. */
const useSuggestions = (words: readonly string[]): readonly Suggestion[] => {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([])
  useEffect(() => {
    let isWanted = true
    setSuggestions([])
    Promise.all(shorterQueries(words).map(countHits)).then(
      (found) => isWanted && setSuggestions(found.filter(({ count }) => count > 0).slice(0, shown)),
    )
    return () => {
      isWanted = false
    }
  }, [words])
  return suggestions
}

const longestQuoted = 60
const noWords: readonly string[] = []

/** One word with a digit in it: what one might write an entry for. */
const looksLikeCode = (text: string): boolean => /^[\w.:-]{2,120}$/.test(text) && /\d/.test(text)

/** Words and filters the query was read as; nothing where that is plain to see. */
const Reading = ({ words, filter }: Understood) => {
  const t = useTranslate()
  const nameOf = useFacetLabel()
  const values = facets.flatMap((facet) =>
    filter[facet].map((value) => `${t(`column.${facet}`)} ${nameOf(facet, value)}`),
  )
  return (
    <>
      {words.length > 1 && <p>{t('empty.understood', { words: words.join(t('list.separator')) })}</p>}
      {values.length > 0 && <p>{t('empty.understood-filter', { filters: values.join(t('list.separator')) })}</p>}
    </>
  )
}

export const NoHits = () => {
  const t = useTranslate()
  const text = useBrowse((state) => state.shown?.question.text.trim() ?? '')
  const understood = useBrowse((state) => state.shown?.understood)
  const filtered = useBrowse((state) => isFiltered(state.filter))
  const suggestions = useSuggestions(filtered ? noWords : (understood?.words ?? noWords))
  const { setText, clearFilters } = browseStore.getState()
  const quoted = text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text
  return (
    <EmptyState icon={SearchX} title={text === '' ? t('empty.filtered') : t('empty.text', { text: quoted })}>
      {understood !== undefined && <Reading {...understood} />}
      <p>{t(filtered ? 'empty.hint-filter' : 'empty.hint-text')}</p>
      {suggestions.length > 0 && (
        <p className={styles.acts}>
          {t('empty.shorter')}
          {suggestions.map((suggestion) => (
            <button
              key={suggestion.text}
              type="button"
              className={buttons.bordered}
              onClick={() => setText(suggestion.text)}
            >
              {t('empty.shorter-hits', { ...suggestion })}
            </button>
          ))}
        </p>
      )}
      <CodeVicinities code={text} />
      {looksLikeCode(text) && (
        <p className={styles.acts}>
          <WriteEntryButton service="" code={text} message="" http={null} />
        </p>
      )}
      <p className={styles.acts}>
        {filtered && (
          <button type="button" className={buttons.bordered} onClick={clearFilters}>
            {t('facet.clear-all')}
          </button>
        )}
        {text !== '' && (
          <button type="button" className={buttons.bordered} onClick={() => setText('')}>
            {t('browse.clear')}
          </button>
        )}
      </p>
    </EmptyState>
  )
}
