/** Asks which shorter queries would find something, for a query that found nothing. */
import { useEffect, useState } from 'react'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import { bridge } from '../../lib/bridge.ts'
import { shorterQueries } from './shorter-queries.ts'

export interface Suggestion {
  readonly text: string
  readonly count: number
}

/** More than this many are no help. */
const shown = 3

const countHits = async (text: string): Promise<Suggestion> => {
  const page = await bridge.request('catalog:browse', { text, filter: emptyFilter, sort: null, offset: 0, limit: 0 })
  return { text, count: page.total }
}

export const useSuggestions = (words: readonly string[]): readonly Suggestion[] => {
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
