/** The tray's menu, tooltip and picture in every state, in both languages. */
import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import type { Sighting, WatchMode } from '../../src-preload/model/companion.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { chooseIcon, drawTooltip, drawTrayMenu, type TrayState } from './tray-menu.ts'

const sighting: Sighting = {
  id: 3,
  at: '2026-11-20T00:00:00.000Z',
  outcome: 'identified',
  service: 'feishu',
  code: '99991672',
  entryId: 'feishu/99991672',
  message: `R&D ${'long '.repeat(40)}`,
  others: 0,
}
const stateOf = (mode: WatchMode, sightings: readonly Sighting[] = []): TrayState => ({
  watch: { mode, until: null, looked: 0, offered: 0, last: null, inBackground: true },
  sightings,
  unseen: sightings[0] ?? null,
  shortcut: 'CommandOrControl+Shift+E',
  shortcutActive: true,
  watchManaged: false,
  regionShortcut: 'CommandOrControl+Alt+Shift+E',
  regionActive: true,
})

const draw = (state: TrayState, locale: 'zh-CN' | 'en' = 'en') => {
  const done: string[] = []
  const note = (what: string) => () => done.push(what)
  const menu = drawTrayMenu(state, createTranslate(locale), {
    quickLookup: note('quick lookup'),
    readRegion: note('region'),
    openSighting: (id) => done.push(`sighting ${id}`),
    command: (command) => done.push(command),
    setWatch: (on) => done.push(`watch ${on}`),
    open: note('open'),
    settings: note('settings'),
    quit: note('quit'),
  })
  return { menu, done }
}
const submenuOf = (item: MenuItemConstructorOptions | undefined) =>
  (item?.submenu ?? []) as MenuItemConstructorOptions[]
const clickAll = (items: readonly MenuItemConstructorOptions[]) => {
  for (const item of items) (item.click as (() => void) | undefined)?.()
}

test('every item does its own thing', () => {
  const { menu, done } = draw(stateOf('on', [sighting]))
  clickAll(menu)
  clickAll(menu.flatMap(submenuOf))
  expect(done).toEqual([
    'quick lookup',
    'region',
    'open',
    'settings',
    'quit',
    'sighting 3',
    'pause-15',
    'pause-60',
    'pause',
    'next-only',
    'watch false',
  ])
})

test.each(['paused', 'next-only'] as const)('%s: resuming comes first', (mode) => {
  const { menu, done } = draw(stateOf(mode))
  clickAll(submenuOf(menu[3]).slice(0, 1))
  expect(done).toEqual(['resume'])
})

test('off: one click turns it on, nothing can be paused', () => {
  const { menu, done } = draw(stateOf('off'))
  expect(submenuOf(menu[3])).toEqual([])
  clickAll(menu.slice(3, 4))
  expect(done).toEqual(['watch true'])
})

test('detections are named by code, cut, and their ampersands stay', () => {
  const [item] = submenuOf(draw(stateOf('on', [sighting])).menu[2])
  expect(item?.label).toMatch(/^99991672 {2}R&&D long/)
  expect(item?.label?.length).toBeLessThan(60)
  expect(submenuOf(draw(stateOf('on')).menu[2])).toEqual([{ label: 'None yet', enabled: false }])
})

test('a shortcut that does not work is not shown', () => {
  expect(draw(stateOf('on')).menu[0]?.accelerator).toBe('CommandOrControl+Shift+E')
  expect(draw({ ...stateOf('on'), shortcutActive: false }).menu[0]?.accelerator).toBeUndefined()
  expect(draw(stateOf('on')).menu[1]?.accelerator).toBe('CommandOrControl+Alt+Shift+E')
  expect(draw({ ...stateOf('on'), regionActive: false }).menu[1]?.accelerator).toBeUndefined()
})

test('picture and tooltip tell the state', () => {
  const modes: readonly WatchMode[] = ['off', 'on', 'paused', 'next-only']
  const t = createTranslate('zh-CN')
  expect(new Set(modes.map((mode) => drawTooltip(stateOf(mode), t))).size).toBe(4)
  expect(drawTooltip(stateOf('paused', [sighting]), t)).toContain('99991672')
  expect(modes.map((mode) => chooseIcon(stateOf(mode)))).toEqual(['idle', 'idle', 'paused', 'idle'])
  expect(chooseIcon(stateOf('paused', [sighting]))).toBe('badge')
})

test('what a policy says of the watch cannot be changed here; a pause can be made', () => {
  const managed = (mode: WatchMode) => draw({ ...stateOf(mode), watchManaged: true }).menu[3]
  expect(managed('off')?.enabled).toBe(false)
  const items = submenuOf(managed('on'))
  expect(items.at(-1)?.enabled).toBe(false)
  expect(items.filter(({ enabled }) => enabled === false)).toHaveLength(1)
})
