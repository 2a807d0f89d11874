/** Diagnose: the text with its evidence at the left, what it says went wrong at the right. */
import { useEffect, useLayoutEffect, useState } from 'react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { SplitPane } from '../../components/split-pane.tsx'
import { isEditable } from '../../lib/editable.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { placesOf } from './all-places.ts'
import { findingKey } from './diagnose-store.ts'
import styles from './diagnose-view.module.css'
import { FindingsPane } from './findings-pane.tsx'
import { narrowWindow } from './low-window.ts'
import { findStore, stepMatch, useFind } from './text/find/use-find.ts'
import { TextPane } from './text-pane.tsx'
import { diagnoseStore, useDiagnose, useFinding } from './use-diagnose.ts'

const panels: Readonly<Record<string, 'find' | 'line'>> = { f: 'find', g: 'line' }

/** Handles a key; true when it did something and the browser must not. */
const handleTextKey = (event: KeyboardEvent): boolean => {
  const { source, edit, isEditing } = diagnoseStore.getState()
  const { panel, open, close } = findStore.getState()
  if (source === null || event.isComposing || event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    const wanted = event.shiftKey ? undefined : panels[event.key.toLowerCase()]
    if (wanted === undefined) return false
    if (isEditing) edit(false)
    open(wanted)
    return true
  }
  if (event.key === 'F3' && panel === 'find') return stepMatch(event.shiftKey ? -1 : 1)
  if (event.key !== 'Escape' || panel === null) return false
  close()
  return true
}

const choose = (finding: Finding, key: string): boolean => {
  const place = Number(key) - 1
  if (finding.candidates.length < 2 || finding.candidates[place] === undefined) return false
  diagnoseStore.getState().choose(findingKey(finding), place)
  return true
}

const leave = (target: EventTarget | null): boolean => {
  const { phase, isEditing, source, edit, cancel } = diagnoseStore.getState()
  if (phase === 'reading') cancel()
  else if (isEditing && source !== null && isEditable(target)) edit(false)
  else return false
  return true
}

/** Handles a key; true when it did something and the browser must not. */
const handleDiagnoseKey = (finding: Finding | undefined, event: KeyboardEvent): boolean => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape') return leave(event.target)
  if (finding === undefined) return false
  if (event.key === 'F3') {
    const { spot, parts, show } = diagnoseStore.getState()
    const span = placesOf(finding)
      .inside(parts)
      .step(spot, event.shiftKey ? -1 : 1)
    if (span !== undefined) show(span)
    return true
  }
  return /^[1-9]$/.test(event.key) && !isEditable(event.target) && choose(finding, event.key)
}

const roomy = '(width >= 1180px)'
/** CSS pixels. */
const findingsWidth = { least: 360, most: 960 } as const

export const DiagnoseView = () => {
  const t = useTranslate()
  const finding = useFinding()
  const isNarrow = useMediaQuery(narrowWindow)
  const initial = useMediaQuery(roomy) ? 620 : 440
  const [width, setWidth] = useState<number | null>(null)
  const given = useDiagnose((state) => state.given)
  const spot = useDiagnose((state) => state.spot?.number ?? 0)
  const isEmpty = useDiagnose((state) => state.phase === 'empty' || state.isEditing)
  const [side, setSide] = useState<'text' | 'findings'>('text')
  // A new text is about its findings; a place that is asked for is in the text.
  useEffect(() => setSide(isEmpty && given >= 0 ? 'text' : 'findings'), [isEmpty, given])
  useEffect(() => {
    if (spot > 0) setSide('text')
  }, [spot])
  const searches = useFind((state) => state.calls)
  // Before the search gets the keyboard, which nothing out of sight can have.
  useLayoutEffect(() => {
    if (searches > 0) setSide('text')
  }, [searches])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role=dialog], [role=menu]') !== null) return
      if (handleTextKey(event) || handleDiagnoseKey(finding, event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [finding])
  return (
    <section aria-label={t('view.diagnose')} className={styles.view}>
      <h1 className="visually-hidden">{t('view.diagnose')}</h1>
      {isNarrow && (
        <fieldset className={styles.sides}>
          <legend className="visually-hidden">{t('diagnose.sides')}</legend>
          {(['text', 'findings'] as const).map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={side === id}
              className={styles.side}
              onClick={() => setSide(id)}
            >
              {t(`diagnose.side-${id}`)}
            </button>
          ))}
        </fieldset>
      )}
      <SplitPane
        main={<TextPane />}
        side={<FindingsPane />}
        layout={isNarrow ? 'turns' : 'beside'}
        shown={side === 'text' ? 'main' : 'side'}
        onEnter={(part) => setSide(part === 'main' ? 'text' : 'findings')}
        label={t('diagnose.resize')}
        width={width}
        initial={initial}
        {...findingsWidth}
        onResize={setWidth}
      />
    </section>
  )
}
