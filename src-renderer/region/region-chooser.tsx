/** A screen as it was, dimmed: dragging, two clicks or the arrow keys choose what is read; Enter all of it, Esc nothing. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Point } from '../../src-preload/model/picture.ts'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { useAppearance } from '../lib/appearance.ts'
import { bridge } from '../lib/bridge.ts'
import { useTranslate } from '../lib/locale.ts'
import { toImageData } from '../lib/screen-pixels.ts'
import { areaBetween, isLarge, stepFrom, toPixels } from './region-area.ts'
import styles from './region-chooser.module.css'

const cancel = () => void bridge.request('region:cancel')

/** `from` is the first corner once there is one, `at` where the pointer or the arrow keys are. */
interface Corners {
  readonly from: Point | null
  readonly at: Point | null
}

const areaOf = ({ from, at }: Corners): Rectangle | null =>
  from === null || at === null ? null : areaBetween(from, at)

/** What the keys do: arrows move, Space sets a corner, Enter reads what is chosen, or everything. */
const useKeys = (
  corners: Corners,
  move: (corners: Corners) => void,
  choose: (area: Rectangle) => void,
  chooseAll: () => void,
) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key } = event
      const middle = { x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) }
      const at = stepFrom(corners.at ?? middle, event, { width: innerWidth, height: innerHeight })
      const area = areaOf(corners)
      if (at === null && key !== ' ' && key !== 'Enter' && key !== 'Escape') return
      event.preventDefault()
      if (at !== null) move({ ...corners, at })
      else if (key === 'Escape') cancel()
      else if (key === ' ' && area === null) move({ from: corners.at ?? middle, at: corners.at ?? middle })
      else if (area === null) chooseAll()
      else if (isLarge(area)) choose(area)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [corners, move, choose, chooseAll])
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
  const [corners, setCorners] = useState<Corners>({ from: null, at: null })
  const inPixels = (area: Rectangle) =>
    toPixels(area, { across: screen.width / innerWidth, down: screen.height / innerHeight })
  const read = (pixels: Rectangle) => void bridge.request('region:choose', screen.screen, pixels)
  const choose = (area: Rectangle) => read(inPixels(area))
  useKeys(corners, setCorners, choose, () => read({ x: 0, y: 0, width: screen.width, height: screen.height }))
  const pointAt = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y })
  const area = areaOf(corners)
  const pixels = area === null ? null : inPixels(area)
  return (
    <main
      className={styles.screen}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setCorners({ from: corners.from ?? pointAt(event), at: pointAt(event) })
      }}
      onPointerMove={(event) => {
        if (corners.from !== null) setCorners({ from: corners.from, at: pointAt(event) })
      }}
      // A click is the first of two corners.
      onPointerUp={(event) => {
        const chosen = areaOf({ from: corners.from, at: pointAt(event) })
        if (event.button === 0 && chosen !== null && isLarge(chosen)) choose(chosen)
      }}
      onContextMenu={cancel}
    >
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
      {area === null && corners.at !== null && (
        <output className={styles.cross} style={{ left: corners.at.x, top: corners.at.y }}>
          <span className="visually-hidden">{t('region.at', { x: corners.at.x, y: corners.at.y })}</span>
        </output>
      )}
      <h1 className={area === null ? styles.hint : 'visually-hidden'}>{t('region.hint')}</h1>
    </main>
  )
}
