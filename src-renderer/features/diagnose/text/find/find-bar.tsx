/** Ctrl+F over the text of a case: what is looked for, how often it is there, and the way from one to the next. */
import { CaseSensitive, ChevronDown, ChevronUp, Regex, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../../../../components/icon-button.tsx'
import { ToggleButton } from '../../../../components/toggle-button.tsx'
import { useComposedText } from '../../../../lib/composed-text.ts'
import { useTranslate, wordSentence } from '../../../../lib/locale.ts'
import { useDiagnose } from '../../use-diagnose.ts'
import styles from './find-bar.module.css'
import { matchAt, matchFrom } from './find-store.ts'
import { findStore, stepMatch, useFind } from './use-find.ts'

/** UTF-16 units of what can be looked for. */
const longest = 500

const useCount = (): string => {
  const t = useTranslate()
  const { query, places, isMore, isBusy, problem } = useFind((state) => state)
  const spot = useDiagnose((state) => state.spot)
  // It may stand in what is still to come, which is looked through once all has been read.
  const isUnfinished = useDiagnose((state) => state.phase === 'reading') || isBusy
  if (problem !== null) return wordSentence(t, problem)
  if (query.text === '') return ''
  const count = places.length / 2
  if (count === 0) return t(isUnfinished ? 'find.busy' : 'find.none')
  const match = matchFrom(places, spot?.start ?? 0)
  const isHere = spot !== null && matchAt(places, match)?.start === spot.start
  return t(isMore || isUnfinished ? 'find.count-more' : 'find.count', { at: isHere ? match + 1 : 0, count })
}

export const FindBar = ({ onClose }: { onClose(): void }) => {
  const t = useTranslate()
  const field = useRef<HTMLInputElement>(null)
  const calls = useFind((state) => state.calls)
  const query = useFind((state) => state.query)
  const hasProblem = useFind((state) => state.problem !== null)
  const count = useCount()
  const { ask } = findStore.getState()
  const composed = useComposedText(query.text, (text) => ask({ text }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it has the keyboard again
  useEffect(() => {
    // In a narrow window its side comes into sight first.
    const frame = requestAnimationFrame(() => {
      field.current?.select()
      field.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [calls])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const key = event.key.toLowerCase()
    if (key === 'escape') onClose()
    else if (key === 'enter' && event.target === field.current) stepMatch(event.shiftKey ? -1 : 1)
    else if (event.altKey && key === 'c') ask({ matchesCase: !query.matchesCase })
    else if (event.altKey && key === 'r') ask({ isPattern: !query.isPattern })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.bar} aria-label={t('find.title')} onKeyDown={press}>
      <input
        ref={field}
        type="text"
        aria-label={t('find.text')}
        aria-invalid={hasProblem}
        placeholder={t('find.text')}
        spellCheck={false}
        autoComplete="off"
        maxLength={longest}
        className={styles.field}
        {...composed}
      />
      <ToggleButton
        icon={CaseSensitive}
        label={t('find.case')}
        keys="Alt C"
        isOn={query.matchesCase}
        onToggle={(matchesCase) => ask({ matchesCase })}
      />
      <ToggleButton
        icon={Regex}
        label={t('find.pattern')}
        keys="Alt R"
        isOn={query.isPattern}
        onToggle={(isPattern) => ask({ isPattern })}
      />
      <span role="status" className={styles.count}>
        {count}
      </span>
      <IconButton icon={ChevronUp} label={t('find.previous')} keys="Shift Enter" onClick={() => stepMatch(-1)} />
      <IconButton icon={ChevronDown} label={t('find.next')} keys="Enter" onClick={() => stepMatch(1)} />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onClick={onClose} />
    </search>
  )
}
