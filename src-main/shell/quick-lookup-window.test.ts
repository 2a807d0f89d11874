/** Quick lookup on a fake window: which screen, what blur does, pinned, toggled. */
import { expect, test } from 'vitest'
import { createQuickLookupWindow, findPointerArea, quickLookupSize } from './quick-lookup-window.ts'

const left = { x: -1280, y: 0, width: 1280, height: 1000 }
const right = { x: 0, y: 0, width: 1920, height: 1080 }

const setUp = () => {
  const listeners = new Map<string, () => void>()
  const seen: string[] = []
  const state = { visible: false, focused: false, destroyed: false, now: 10_000, pointer: { x: 5, y: 5 } }
  const bounds: unknown[] = []
  const window = {
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    show: () => {
      state.visible = true
      seen.push('show')
    },
    focus: () => {
      state.focused = true
    },
    hide: () => {
      state.visible = false
      state.focused = false
      seen.push('hide')
    },
    isVisible: () => state.visible,
    isFocused: () => state.focused,
    isDestroyed: () => state.destroyed,
    setBounds: (rectangle: unknown) => bounds.push(rectangle),
    destroy: () => {
      state.destroyed = true
    },
  }
  const screen = {
    getCursorScreenPoint: () => state.pointer,
    getDisplayNearestPoint: ({ x }: { x: number }) => ({ workArea: x < 0 ? left : right }),
  }
  const quick = createQuickLookupWindow({
    create: () => window as never,
    pointerArea: () => findPointerArea(screen),
    beforeShow: () => seen.push('ready'),
    now: () => state.now,
  })
  const blur = () => {
    state.focused = false
    listeners.get('blur')?.()
  }
  return { quick, state, seen, bounds, blur }
}

test('it opens where the pointer is, its page told first, and the shortcut closes it', () => {
  const { quick, state, seen, bounds } = setUp()
  quick.toggle()
  state.now += 1_000
  quick.toggle()
  state.now += 1_000
  state.pointer = { x: -200, y: 5 }
  quick.toggle()
  expect(seen).toEqual(['ready', 'show', 'hide', 'ready', 'show'])
  expect(bounds).toEqual([
    { x: 620, y: 216, ...quickLookupSize },
    { x: -980, y: 200, ...quickLookupSize },
  ])
})

test('losing the focus hides it, unless it is pinned', () => {
  const { quick, blur } = setUp()
  quick.show()
  blur()
  expect(quick.isShown()).toBe(false)
  quick.show()
  quick.pin(true)
  blur()
  expect(quick.isShown()).toBe(true)
  quick.hide()
  expect(quick.isShown()).toBe(false)
})

test('pinned behind another window, the shortcut brings it to the front', () => {
  const { quick, state, blur } = setUp()
  quick.show()
  quick.pin(true)
  blur()
  state.now += 1_000
  quick.toggle()
  expect(state.focused).toBe(true)
})

test('a click on the tray that took the focus away closes it and does not open it again', () => {
  const { quick, state, blur } = setUp()
  quick.show()
  blur()
  state.now += 50
  quick.toggle()
  expect(quick.isShown()).toBe(false)
  state.now += 1_000
  quick.toggle()
  expect(quick.isShown()).toBe(true)
})

test('after the end nothing is shown', () => {
  const { quick, seen } = setUp()
  quick.end()
  quick.show()
  quick.hide()
  expect(seen).toEqual([])
})
