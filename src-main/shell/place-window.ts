/** Where the small windows open: quick lookup on the pointer's screen, an offer beside the tray. Pure geometry. */
import type { Rectangle } from '../../src-preload/model/placement.ts'

type Size = Pick<Rectangle, 'width' | 'height'>

const within = (value: number, least: number, most: number) => Math.round(Math.max(least, Math.min(value, most)))

/** In the middle of the screen's work area, its top edge a fifth down: where people look for a launcher. */
export const placeQuickLookup = (area: Rectangle, size: Size): Rectangle => {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  const top = within(area.y + area.height / 5, area.y, area.y + area.height - height)
  return { x: Math.round(area.x + (area.width - width) / 2), y: top, width, height }
}

const gap = 12

/** At the tray's end of the work area; without a known tray where the platform keeps its notifications. */
export const placeOffer = (area: Rectangle, size: Size, tray: Rectangle | null, atTop: boolean): Rectangle => {
  const known = tray !== null && tray.width > 0
  const top = known ? tray.y + tray.height / 2 < area.y + area.height / 2 : atTop
  const left = known ? tray.x + tray.width / 2 - size.width / 2 : area.x + area.width
  return {
    x: within(left, area.x + gap, area.x + area.width - size.width - gap),
    y: Math.round(top ? area.y + gap : area.y + area.height - size.height - gap),
    ...size,
  }
}
