/** The main window comes and goes; whoever asks it to go somewhere is never lost, whenever they ask. */
import { expect, test } from 'vitest'
import { createMainWindowKeeper } from './main-window-keeper.ts'

const setUp = () => {
  const seen: string[] = []
  let close = () => {}
  let ready = () => {}
  const keeper = createMainWindowKeeper({
    create: (whenReady) => {
      seen.push('create')
      ready = whenReady
      return {
        once: (_event: string, listener: () => void) => {
          close = listener
        },
      } as never
    },
    show: () => seen.push('show'),
    leave: () => seen.push('leave'),
    tell: (_window, destination) => seen.push(`tell ${destination.view}`),
    closed: () => seen.push('closed'),
  })
  return { keeper, seen, close: () => close(), ready: () => ready() }
}

test('it is shown once there is something to show, whoever says so first', () => {
  const { keeper, seen, ready } = setUp()
  keeper.open()
  expect(seen).toEqual(['create'])
  ready()
  keeper.arrive()
  expect(seen).toEqual(['create', 'show'])
})

test('a place asked for while the page loads is handed over when it asks', () => {
  const { keeper, seen } = setUp()
  keeper.open()
  keeper.open({ view: 'settings' })
  expect(keeper.arrive()).toEqual({ view: 'settings' })
  expect(keeper.arrive()).toBeNull()
  keeper.open({ view: 'home' })
  expect(seen).toEqual(['create', 'show', 'show', 'tell home'])
})

test('closed, it is made anew, and the new page must ask again', () => {
  const { keeper, seen, close } = setUp()
  keeper.open()
  keeper.arrive()
  close()
  keeper.open({ view: 'entry', id: 'feishu/1' })
  expect(seen).toEqual(['create', 'show', 'closed', 'create'])
  expect(keeper.arrive()).toEqual({ view: 'entry', id: 'feishu/1' })
})

test('one that stands by is not shown before it is wanted, then at once; warming twice or beside an open one does nothing', () => {
  const { keeper, seen } = setUp()
  keeper.warm()
  keeper.warm()
  expect(keeper.arrive()).toBeNull()
  expect(seen).toEqual(['create'])
  keeper.open({ view: 'settings' })
  keeper.warm()
  expect(seen).toEqual(['create', 'show', 'tell settings'])
})

test('one that stood by and goes was never open', () => {
  const { keeper, seen, close } = setUp()
  keeper.warm()
  close()
  keeper.open()
  expect(seen).toEqual(['create', 'create'])
})

test('it steps back only while the person has it open, and comes again', () => {
  const { keeper, seen } = setUp()
  expect(keeper.stepBack()).toBe(false)
  keeper.warm()
  expect(keeper.stepBack()).toBe(false)
  keeper.arrive()
  keeper.open()
  expect(keeper.stepBack()).toBe(true)
  keeper.open()
  expect(seen).toEqual(['create', 'show', 'leave', 'show'])
})
