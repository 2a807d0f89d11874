/** Begins an entry of the person's own, from wherever a code without one is seen. */
import { PenLine } from 'lucide-react'
import { beginEntry, type EntryHints } from '../../lib/entry-writer.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'

export const WriteEntryButton = (hints: EntryHints) => {
  const t = useTranslate()
  return (
    <button type="button" className={buttons.bordered} onClick={() => void beginEntry(hints)}>
      <PenLine size={14} strokeWidth={2} aria-hidden />
      {t('own.write')}
    </button>
  )
}
