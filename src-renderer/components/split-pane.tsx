/**
 * Main content and a side pane whose width the person sets: by dragging, by arrow keys, double click for the default. Where
 * there is no room for both, the side covers the main content or they take turns; neither is drawn anew, so that the focus
 * and what is being typed stay when the window's size changes.
 */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import styles from './split-pane.module.css'

export type SplitPart = 'main' | 'side'

export interface SplitPaneProps {
  readonly main: ReactNode
  readonly side: ReactNode
  /** `covering` and `turns` are for windows without room for both; see `shown`. */
  readonly layout: 'beside' | 'covering' | 'turns'
  /** The one looked at where they do not stand beside each other. */
  readonly shown: SplitPart
  /** The focus came into this part while both were there: it is the one to show when the window becomes narrow. */
  onEnter(part: SplitPart): void
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

export const SplitPane = (props: SplitPaneProps) => {
  const { main, side, layout, shown, onEnter, label, width, initial, least, most, onResize } = props
  const now = Math.min(Math.max(width ?? initial, least), most)
  const resize = (wanted: number) => onResize(Math.round(Math.min(Math.max(wanted, least), most)))
  const enter = (part: SplitPart) => {
    if (layout === 'beside') onEnter(part)
  }
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
    <div className={styles.split} data-layout={layout} style={{ '--side': `${now}px` }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that what it holds has the focus */}
      <div className={styles.main} hidden={layout === 'turns' && shown !== 'main'} onFocus={() => enter('main')}>
        {main}
      </div>
      {layout === 'beside' && (
        // biome-ignore lint/a11y/useSemanticElements: hr cannot be focused and moved
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
      )}
      {(layout !== 'covering' || shown === 'side') && (
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <div className={styles.side} hidden={layout === 'turns' && shown !== 'side'} onFocus={() => enter('side')}>
          {side}
        </div>
      )}
    </div>
  )
}
