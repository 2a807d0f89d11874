/** The quick-lookup window: made once and kept hidden, so that it is there the moment the keys are pressed. */
import type { BrowserWindow, Point, Rectangle } from 'electron'
import { placeQuickLookup } from './place-window.ts'

export const quickLookupSize = { width: 680, height: 460 } as const

export interface QuickLookupWindow {
  show(): void
  /** Gives the focus back to where it was. */
  hide(): void
  /** Hides the window where it is in front, else shows it. */
  toggle(): void
  pin(pinned: boolean): void
  isShown(): boolean
  end(): void
}

type Window = Pick<
  BrowserWindow,
  'on' | 'show' | 'hide' | 'focus' | 'isVisible' | 'isFocused' | 'setBounds' | 'isDestroyed' | 'destroy'
>

export interface QuickLookupDependencies {
  /** Makes the window, hidden and loaded. */
  create(): Window
  /** Work area of the screen the pointer is on. */
  pointerArea(): Rectangle
  /** Just before the window is seen: its page gets ready. */
  beforeShow(): void
  /** Milliseconds. */
  now(): number
}

/** The screen under the pointer, as Electron tells it. */
export const findPointerArea = (screen: {
  getCursorScreenPoint(): Point
  getDisplayNearestPoint(point: Point): { readonly workArea: Rectangle }
}): Rectangle => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea

/** A click on the tray takes the focus first; within so many milliseconds it means "close what I see". */
const justLeft = 250

export const createQuickLookupWindow = (deps: QuickLookupDependencies): QuickLookupWindow => {
  let pinned = false
  let leftAt = Number.NEGATIVE_INFINITY
  const window = deps.create()
  const hide = () => {
    if (!window.isDestroyed() && window.isVisible()) window.hide()
  }
  window.on('blur', () => {
    if (pinned || !window.isVisible()) return
    leftAt = deps.now()
    hide()
  })
  const show = () => {
    if (window.isDestroyed()) return
    window.setBounds(placeQuickLookup(deps.pointerArea(), quickLookupSize))
    deps.beforeShow()
    window.show()
    window.focus()
  }
  return {
    show,
    hide,
    toggle() {
      if (window.isVisible() && window.isFocused()) hide()
      else if (deps.now() - leftAt > justLeft) show()
    },
    pin(next) {
      pinned = next
    },
    isShown: () => !window.isDestroyed() && window.isVisible(),
    end: () => window.destroy(),
  }
}
