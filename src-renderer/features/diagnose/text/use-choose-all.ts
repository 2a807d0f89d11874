/** Ctrl+A and Ctrl+C over all that is shown of a text: only some of it is ever drawn, so the page's own selection cannot hold it. */
import { type KeyboardEvent, useState } from 'react'
import { copyText } from '../../../lib/copy.ts'
import { useTranslate } from '../../../lib/locale.ts'
import type { TextSource } from '../text-source.ts'
import type { LineIndex } from './line-index.ts'
import { readRows } from './read-rows.ts'
import type { ShownRows } from './shown-rows.ts'

/** UTF-16 units that are copied at once. */
const mostCopied = 1_000_000

export const useChooseAll = (textId: number, source: TextSource, lines: LineIndex, shown: ShownRows) => {
  const t = useTranslate()
  /** The text of which all is chosen. */
  const [chosenId, setChosenId] = useState<number | null>(null)
  const isChosen = chosenId === textId
  const copy = async () => {
    const { text, rows } = await readRows(source, lines, shown, mostCopied)
    const values = { count: rows, all: shown.count }
    await copyText(text, t(rows < shown.count ? 'diagnose.rows-copied-part' : 'diagnose.rows-copied', values), t)
  }
  const release = () => setChosenId(null)
  /** True when the key was for this. */
  const press = (event: KeyboardEvent): boolean => {
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : null
    const isCopy = key === 'c' && isChosen
    const isRelease = key === null && event.key === 'Escape' && isChosen
    if (key !== 'a' && !isCopy && !isRelease) return false
    event.preventDefault()
    if (isRelease) release()
    else if (isCopy) void copy()
    else {
      getSelection()?.removeAllRanges()
      setChosenId(textId)
    }
    return true
  }
  return { isChosen, release, press }
}
