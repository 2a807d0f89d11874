/** The main window comes and goes; whoever asks it to go somewhere is never lost, whenever they ask. */
import { expect, test } from 'vitest'
import { createMainWindowKeeper } from './main-window-keeper.ts'

const setUp = () => {
  const seen: string[] = []
  let close = () => {}
  let minimized = false
  const keeper = createMainWindowKeeper({
    create: () => {
      seen.push('create')
      return {
        once: (_event: string, listener: () => void) => {
          close = listener
        },
        isDestroyed: () => false,
        isMinimized: () => minimized,
        restore: () => {
          minimized = false
          seen.push('restore')
        },
        show: () => seen.push('show'),
        focus: () => seen.push('focus'),
      } as never
    },
    warm: () => seen.push('warm'),
    load: () => {
      seen.push('load')
      return { drawn: () => seen.push('drawn') }
    },
    tell: (_window, destination) => seen.push(`tell ${destination.view}`),
    closed: () => seen.push('closed'),
  })
  return { keeper, seen, close: () => close(), minimize: () => (minimized = true) }
}

test('a place asked for while the page loads is handed over when it asks', () => {
  const { keeper, seen } = setUp()
  keeper.open()
  keeper.open({ view: 'settings' })
  expect(keeper.arrive()).toEqual({ view: 'settings' })
  expect(keeper.arrive()).toBeNull()
  keeper.open({ view: 'home' })
  expect(seen).toEqual(['create', 'load', 'show', 'focus', 'drawn', 'drawn', 'show', 'focus', 'tell home'])
})

test('closed, it is made anew, and the new page must ask again', () => {
  const { keeper, seen, close } = setUp()
  keeper.open()
  keeper.arrive()
  close()
  keeper.open({ view: 'entry', id: 'feishu/1' })
  expect(seen).toEqual(['create', 'load', 'drawn', 'closed', 'create', 'load'])
  expect(keeper.arrive()).toEqual({ view: 'entry', id: 'feishu/1' })
})

test('warmed, it is opened without being made again; warming twice or beside an open one does nothing', () => {
  const { keeper, seen } = setUp()
  keeper.warm()
  keeper.warm()
  keeper.open()
  keeper.warm()
  expect(seen).toEqual(['create', 'warm', 'load'])
})

test('an empty window that goes was never open', () => {
  const { keeper, seen, close } = setUp()
  keeper.warm()
  close()
  keeper.open()
  expect(seen).toEqual(['create', 'warm', 'create', 'load'])
})

test('minimized, it is restored', () => {
  const { keeper, seen, minimize } = setUp()
  keeper.open()
  minimize()
  keeper.open()
  expect(seen).toEqual(['create', 'load', 'restore', 'show', 'focus'])
})
