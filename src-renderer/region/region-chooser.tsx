/** A screen as it was, dimmed: dragging, or clicking two corners, chooses what is read; Enter all of it, Esc nothing. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { useAppearance } from '../lib/appearance.ts'
import { bridge } from '../lib/bridge.ts'
import { useTranslate } from '../lib/locale.ts'
import { toImageData } from '../lib/screen-pixels.ts'
import { areaBetween, isLarge, toPixels } from './region-area.ts'
import styles from './region-chooser.module.css'

const cancel = () => void bridge.request('region:cancel')

/** Corners while the person chooses; null before. */
const useCorners = (choose: (area: Rectangle) => void) => {
  const [area, setArea] = useState<Rectangle | null>(null)
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const areaAt = ({ clientX: x, clientY: y }: PointerEvent) => areaBetween(from.current ?? { x, y }, { x, y })
  return {
    area,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current ??= { x: event.clientX, y: event.clientY }
        setArea(areaAt(event))
      },
      onPointerMove(event: PointerEvent) {
        if (from.current !== null) setArea(areaAt(event))
      },
      // A click is the first of two corners.
      onPointerUp(event: PointerEvent) {
        if (from.current !== null && isLarge(areaAt(event))) choose(areaAt(event))
      },
      onContextMenu: cancel,
    },
  }
}

export const RegionChooser = ({ screen }: { readonly screen: ShownScreen }) => {
  const t = useTranslate()
  useAppearance(t('region.title'))
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(toImageData(screen), 0, 0)
    // The window is seen when its picture is there, not before.
    requestAnimationFrame(() => void bridge.request('region:drawn', screen.screen))
  }, [screen])
  const choose = (area: Rectangle) =>
    void bridge.request('region:choose', screen.screen, toPixels(area, screen.width / innerWidth))
  const { area, handlers } = useCorners(choose)
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') cancel()
      if (key === 'Enter')
        void bridge.request('region:choose', screen.screen, { x: 0, y: 0, width: screen.width, height: screen.height })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [screen])
  const pixels = area === null ? null : toPixels(area, screen.width / innerWidth)
  return (
    <main className={styles.screen} {...handlers}>
      <canvas ref={canvas} width={screen.width} height={screen.height} aria-hidden className={styles.picture} />
      {area === null || pixels === null ? (
        <div className={styles.dim} />
      ) : (
        <div className={styles.area} style={{ left: area.x, top: area.y, width: area.width, height: area.height }}>
          <output className={area.y > 32 ? styles.sizeAbove : styles.sizeInside}>
            {t('region.size', { width: pixels.width, height: pixels.height })}
          </output>
        </div>
      )}
      {area === null && <p className={styles.hint}>{t('region.hint')}</p>}
    </main>
  )
}
