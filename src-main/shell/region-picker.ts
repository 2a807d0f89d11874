/** Lets the person choose a region of a screen: a window over each screen, shown once its picture is drawn; all go together. */
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ScreenPixels, ShownScreen } from '../../src-preload/model/screen-region.ts'
import type { ScreenPicture } from './screen-pictures.ts'

export interface RegionPicker {
  /** Begins; while a choice is open it ends it, as the shortcut closes what it opened. */
  toggle(): void
  drawn(screen: number): void
  choose(screen: number, area: Rectangle): void
  cancel(): void
  /** What was chosen, once; null where nothing waits; a failure where no screen could be seen. */
  take(): Outcome<ScreenPixels | null>
}

/** The window over one screen. */
export interface RegionWindow {
  show(): void
  close(): void
}

export interface RegionPickerDependencies {
  takePictures(): Promise<Outcome<readonly ScreenPicture[]>>
  /** Makes the hidden window of one screen and hands its page the picture; `lost` when it is gone by itself. */
  openWindow(bounds: Rectangle, screen: ShownScreen, lost: () => void): RegionWindow
  /** While a choice is open Esc ends it, whatever has the focus. */
  claimEscape(isOpen: boolean): void
  /** Something waits to be taken. */
  arrived(): void
}

/** The part of a picture, row by row; what lies beyond its edges is left out. */
const cut = ({ width, height, pixels }: ScreenPixels, area: Rectangle): ScreenPixels | null => {
  const right = Math.min(width, area.x + area.width)
  const bottom = Math.min(height, area.y + area.height)
  if (right <= area.x || bottom <= area.y) return null
  const rowLength = (right - area.x) * 4
  const part = new Uint8Array(rowLength * (bottom - area.y))
  for (let y = area.y; y < bottom; y++) {
    const from = (y * width + area.x) * 4
    part.set(pixels.subarray(from, from + rowLength), (y - area.y) * rowLength)
  }
  return { width: right - area.x, height: bottom - area.y, pixels: part }
}

const nothing = success(null)

export const createRegionPicker = (deps: RegionPickerDependencies): RegionPicker => {
  let isTaking = false
  let open: readonly { readonly picture: ScreenPicture; readonly window: RegionWindow }[] = []
  let waiting: Outcome<ScreenPixels | null> = nothing
  const cancel = () => {
    const closing = open
    open = []
    if (closing.length > 0) deps.claimEscape(false)
    for (const { window } of closing) window.close()
  }
  const arrive = (outcome: Outcome<ScreenPixels | null>) => {
    waiting = outcome
    deps.arrived()
  }
  const begin = async () => {
    isTaking = true
    const taken = await deps.takePictures()
    isTaking = false
    if (!taken.ok) return arrive(taken)
    open = taken.value.map((picture, index) => {
      const { bounds, ...pixels } = picture
      return { picture, window: deps.openWindow(bounds, { screen: index + 1, ...pixels }, cancel) }
    })
    deps.claimEscape(true)
  }
  return {
    toggle() {
      if (open.length > 0) cancel()
      else if (!isTaking) void begin()
    },
    drawn: (screen) => open[screen - 1]?.window.show(),
    choose(screen, area) {
      const picture = open[screen - 1]?.picture
      const region = picture === undefined ? null : cut(picture, area)
      if (region === null) return
      cancel()
      arrive(success(region))
    },
    cancel,
    take() {
      const taken = waiting
      waiting = nothing
      return taken
    },
  }
}
