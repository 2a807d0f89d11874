/** Main content and a side pane whose width the person sets: by dragging, by arrow keys, double click for the default. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import styles from './split-pane.module.css'

export interface SplitPaneProps {
  readonly main: ReactNode
  readonly side: ReactNode
  /** Announced name of the handle. */
  readonly label: string
  /** Width of the side pane in CSS pixels; null for the default. */
  readonly width: number | null
  readonly initial: number
  readonly least: number
  readonly most: number
  onResize(width: number | null): void
}

const keyStep = 16

export const SplitPane = ({ main, side, label, width, initial, least, most, onResize }: SplitPaneProps) => {
  const now = Math.min(Math.max(width ?? initial, least), most)
  const resize = (wanted: number) => onResize(Math.round(Math.min(Math.max(wanted, least), most)))
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const start = event.clientX
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) => resize(now + start - move.clientX)
    handle.onlostpointercapture = () => {
      handle.onpointermove = null
    }
  }
  const press = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: now + keyStep,
      ArrowRight: now - keyStep,
      Home: most,
      End: least,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    resize(target)
  }
  return (
    <div className={styles.split} style={{ '--side': `${now}px` }}>
      <div className={styles.main}>{main}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: hr cannot be focused and moved */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={now}
        aria-valuemin={least}
        aria-valuemax={most}
        className={styles.handle}
        onPointerDown={drag}
        onKeyDown={press}
        onDoubleClick={() => onResize(null)}
      />
      <div className={styles.side}>{side}</div>
    </div>
  )
}
