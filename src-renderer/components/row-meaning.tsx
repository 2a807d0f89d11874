/** What an entry means, in the window's language: our translation where there is one, else the document's words with their marks. */
import type { EntryRow } from '../../src-preload/model/search.ts'
import { useGloss } from '../lib/locale.ts'
import { HighlightedText } from './highlighted-text.tsx'

export interface RowMeaningProps {
  readonly row: Pick<EntryRow, 'meaning' | 'gloss' | 'highlights'>
}

export const RowMeaning = ({ row: { meaning, gloss, highlights } }: RowMeaningProps) => {
  const own = useGloss(gloss)
  return own === null ? (
    <HighlightedText text={meaning} ranges={highlights.filter(({ field }) => field === 'meaning')} />
  ) : (
    own.meaning
  )
}
