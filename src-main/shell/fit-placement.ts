/** Where a window opens: where it was left, as long as a person can still reach it there. */
import type { Rectangle } from '../../src-preload/model/placement.ts'

/** So much of the title bar must lie on a screen to be seen and dragged. */
const grip: { readonly width: number; readonly height: number } = { width: 120, height: 32 }

const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** The bounds, made no larger than the screen they are on; null when no screen shows enough of their title bar. */
export const fitPlacement = (bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | null => {
  const screen = screens.find(
    (area) =>
      overlap(bounds.x, bounds.width, area.x, area.width) >= grip.width &&
      bounds.y >= area.y - grip.height / 2 &&
      bounds.y + grip.height <= area.y + area.height,
  )
  if (screen === undefined) return null
  const width = Math.min(bounds.width, screen.width)
  const height = Math.min(bounds.height, screen.height)
  // Shrinking may take away the part that was on the screen.
  const x = within(bounds.x, screen.x - width + grip.width, screen.x + screen.width - grip.width)
  const y = within(bounds.y, screen.y, screen.y + screen.height - grip.height)
  return { x, y, width, height }
}
