/** The companion on plain fakes: what a copied error, a link, a start, the tray and the settings lead to. */
import { expect, test } from 'vitest'
import type { Offer, Sighting } from '../../src-preload/model/companion.ts'
import { success } from '../../src-preload/model/outcome.ts'
import { initialSettings, type Settings } from '../../src-preload/model/settings.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { readArguments } from '../shell/arguments.ts'
import type { TrayActions } from '../shell/tray-menu.ts'
import { createCompanion } from './companion.ts'

const sighting: Sighting = {
  id: 1,
  at: '2026-11-20T00:00:00.000Z',
  outcome: 'identified',
  service: 'feishu',
  code: '230099',
  entryId: 'feishu/230099',
  message: 'card',
  others: 0,
}

const setUp = (options: { tray?: boolean; settings?: Partial<Settings> } = {}) => {
  const seen: string[] = []
  let settings: Settings = { ...initialSettings, ...options.settings }
  let offer: Offer | null = null
  let quickShown = false
  let see: (sighting: Sighting, text: string) => void = () => {}
  const presses: (() => void)[] = []
  let arrive = () => {}
  let trayActions: TrayActions | null = null
  const note = (line: string) => void seen.push(line)
  const companion = createCompanion({
    platform: 'linux',
    dataFolder: '/data',
    quickCommand: 'errdex --quick',
    regionCommand: 'errdex --region',
    loginItem: { available: true, set: (start) => note(`login ${start}`) },
    mainWindow: {
      open: (destination) => note(`main ${JSON.stringify(destination ?? null)}`),
      arrive: () => null,
      stepBack: () => true,
      warm: () => note('main warm'),
    },
    offers: {
      show: (next) => {
        offer = next
        note(`offer ${next.kind}`)
      },
      current: () => offer,
      dismiss: () => {
        offer = null
      },
    },
    copiedPicture: async () => null,
    readSettings: () => settings,
    isManaged: () => false,
    changeSettings: async (next) => {
      settings = next
      companion.follow(next)
      return success(next)
    },
    translate: () => createTranslate('en'),
    notify: () => {},
    createWatch: (onSighting) => {
      see = onSighting
      return {
        configure: ({ watch }) => note(`watch ${watch}`),
        obey: (command) => note(command),
        look: async () => note('look'),
        state: () => ({ mode: 'on', until: null, looked: 0, offered: 0, last: null, inBackground: true }),
      }
    },
    createShortcut: (onPress) => {
      presses.push(onPress)
      const name = presses.length === 1 ? 'shortcut' : 'region shortcut'
      return {
        set: (accelerator) => note(`${name} ${accelerator}`),
        suspend: (suspended) => note(`suspend ${suspended}`),
        status: () => 'active',
        end: () => note(`${name} ends`),
      }
    },
    createQuickLookup: (beforeShow) => {
      const show = () => {
        beforeShow()
        quickShown = true
        note('quick shown')
      }
      const hide = () => {
        if (quickShown) note('quick hidden')
        quickShown = false
      }
      return {
        show,
        hide,
        toggle: () => (quickShown ? hide() : show()),
        pin: (pinned) => note(`pin ${pinned}`),
        isShown: () => quickShown,
        end: () => note('quick ends'),
      }
    },
    files: {
      offer: (paths) => paths.some((path) => path.endsWith('.log')),
      take: () => [],
      keep: () => [],
      read: async () => success(''),
    },
    createRegionPicker: (arrived) => {
      arrive = arrived
      return {
        toggle: () => note('region'),
        drawn: () => {},
        choose: () => {},
        cancel: () => note('region cancelled'),
        take: () => success(null),
      }
    },
    createTray: (actions) => {
      trayActions = actions
      return options.tray === false ? null : { draw: () => {}, bounds: () => null, end: () => note('tray ends') }
    },
    beep: () => note('beep'),
    wait: (_milliseconds, then) => then(),
    openData: async () => success(null),
    resetData: async () => success(null),
    quit: () => note('quit'),
  })
  return {
    companion,
    seen,
    see: () => see(sighting, 'the copied text'),
    press: (place = 0) => presses[place]?.(),
    arrive: () => arrive(),
    tray: () => {
      companion.hasTray()
      return trayActions
    },
  }
}

const start = (...args: string[]) => readArguments(args)

test('a copied error is offered quietly and waits as unseen until the person looks', () => {
  const { companion, seen, see } = setUp()
  see()
  expect(seen).toEqual(['offer sighting'])
  expect(companion.describe().unseen?.code).toBe('230099')
  companion.openSighting(1)
  expect(seen.slice(1)).toEqual(['main {"view":"diagnosis","text":"the copied text"}'])
  expect(companion.describe().unseen).toBeNull()
  expect(companion.describe().sightings.length).toBe(1)
  expect(companion.offer()).toBeNull()
})

test('switched off, the watch leaves nothing behind', () => {
  const { companion, seen, see } = setUp({ settings: { watch: 'on' } })
  see()
  companion.follow({ ...initialSettings, watch: 'off' })
  expect([companion.describe().sightings, companion.describe().unseen]).toEqual([[], null])
  companion.openSighting(1)
  expect(seen).not.toContain('main {"view":"diagnosis","text":"the copied text"}')
})

test('with sound it sounds; with quick lookup open there it is shown, not in a card', () => {
  const { seen, see, press } = setUp({ settings: { watchSound: true } })
  press()
  see()
  expect(seen).toEqual(['look', 'quick shown', 'beep'])
})

test('a region of the screen: by its own keys, the tray or a start; quick lookup is out of the way; what was chosen is opened', () => {
  const { companion, seen, press, arrive, tray } = setUp()
  press()
  press(1)
  expect(seen).toEqual(['look', 'quick shown', 'quick hidden', 'region'])
  tray()?.readRegion()
  companion.obey(start('app', '--region'))
  expect(seen.slice(4)).toEqual(['region', 'region'])
  arrive()
  expect(seen.at(-1)).toBe('main {"view":"region"}')
})

test('an unknown sighting opens nothing', () => {
  const { companion, seen } = setUp()
  companion.openSighting(99)
  expect(seen).toEqual([])
})

test('starts: a window, quick lookup, a link, or nothing but the tray', () => {
  const { companion, seen } = setUp()
  companion.obey(start('app'))
  companion.obey(start('app', '--quick'))
  companion.obey(start('app', '--hidden', 'errdex://search?q=qx'))
  companion.obey(start('app', '--hidden'))
  expect(seen).toEqual(['main null', 'look', 'quick shown', 'quick hidden', 'main {"view":"search","text":"qx"}'])
})

test('without a tray a hidden start shows the window: nobody could find it otherwise', () => {
  const { companion, seen } = setUp({ tray: false })
  companion.obey(start('app', '--hidden'))
  expect(seen).toEqual(['main null'])
  expect([companion.hasTray(), companion.describe().tray]).toEqual([false, false])
})

test('settings reach every part at once; the tray changes them too', async () => {
  const { companion, seen, tray } = setUp()
  companion.follow({ ...initialSettings, shortcut: 'Alt+F9', startAtLogin: true, watch: 'off' })
  expect(seen).toEqual(['shortcut Alt+F9', 'region shortcut CommandOrControl+Alt+Shift+E', 'login true', 'watch off'])
  tray()?.setWatch(true)
  await Promise.resolve()
  expect(seen.at(-1)).toBe('watch on')
})

test('the end lets go of everything', () => {
  const { companion, seen, press } = setUp()
  press()
  companion.end()
  expect(seen.slice(-6)).toEqual([
    'watch off',
    'shortcut ends',
    'region shortcut ends',
    'region cancelled',
    'quick ends',
    'tray ends',
  ])
})

test('both windows are made ready, the main one only where it may stay closed; after the end none is', () => {
  const { companion, seen } = setUp()
  companion.warm()
  expect(seen).toEqual(['main warm'])
  companion.end()
  companion.warm()
  expect(seen.filter((line) => line === 'main warm').length).toBe(1)
  const without = setUp({ tray: false })
  without.companion.warm()
  expect(without.seen).toEqual([])
})
