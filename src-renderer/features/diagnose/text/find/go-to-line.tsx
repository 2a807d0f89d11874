/** Ctrl+G: the number of a line, and the text stands there. */
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '../../../../components/icon-button.tsx'
import { useTranslate } from '../../../../lib/locale.ts'
import { diagnoseStore } from '../../use-diagnose.ts'
import type { LineIndex } from '../line-index.ts'
import styles from './find-bar.module.css'
import { useFind } from './use-find.ts'

export interface GoToLineProps {
  readonly lines: LineIndex
  onClose(): void
}

export const GoToLine = ({ lines, onClose }: GoToLineProps) => {
  const t = useTranslate()
  const field = useRef<HTMLInputElement>(null)
  const calls = useFind((state) => state.calls)
  const [wanted, setWanted] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it has the keyboard again
  useEffect(() => {
    // In a narrow window its side comes into sight first.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [calls])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    const line = Number(wanted)
    if (event.key === 'Enter' && line >= 1) {
      const row = lines.rowOfLine(line)
      diagnoseStore.getState().show({ start: lines.startOf(row), end: lines.startOf(row + 1) })
    }
    onClose()
  }
  return (
    <search className={styles.bar} aria-label={t('line.title')} onKeyDown={press}>
      <input
        ref={field}
        type="text"
        inputMode="numeric"
        aria-label={t('line.number', { count: lines.lines() })}
        placeholder={t('line.number', { count: lines.lines() })}
        autoComplete="off"
        maxLength={10}
        className={styles.field}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onClick={onClose} />
    </search>
  )
}
