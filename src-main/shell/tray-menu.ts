/** What the tray says: its menu and tooltip for every state of the companion. Pure. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MessageKey, Translate } from '../../src-preload/message.ts'
import type { CompanionState, WatchCommand } from '../../src-preload/model/companion.ts'
import type { Settings } from '../../src-preload/model/settings.ts'

export interface TrayActions {
  quickLookup(): void
  readRegion(): void
  openSighting(id: number): void
  command(command: WatchCommand): void
  setWatch(on: boolean): void
  open(): void
  settings(): void
  quit(): void
}

export type TrayState = Pick<CompanionState, 'watch' | 'sightings' | 'unseen'> &
  Pick<Settings, 'shortcut' | 'regionShortcut'> & {
    readonly shortcutActive: boolean
    readonly regionActive: boolean
    /** A policy says whether the watch is on. */
    readonly watchManaged: boolean
  }

const pauseItems: readonly (readonly [WatchCommand, MessageKey])[] = [
  ['pause-15', 'watch.pause-15'],
  ['pause-60', 'watch.pause-60'],
  ['pause', 'watch.pause'],
  ['next-only', 'watch.next-only'],
]

/** Menus cut nothing by themselves. */
const shorten = (text: string) => (text.length > 48 ? `${text.slice(0, 47)}…` : text)

const drawWatchItem = (
  { watch: { mode }, watchManaged }: TrayState,
  t: Translate,
  actions: TrayActions,
): MenuItemConstructorOptions => {
  const enabled = !watchManaged
  if (mode === 'off') return { label: t('tray.turn-watch-on'), enabled, click: () => actions.setWatch(true) }
  const resume = { label: t('watch.resume'), click: () => actions.command('resume') }
  const pauses = pauseItems.map(([command, key]) => ({ label: t(key), click: () => actions.command(command) }))
  const off = { label: t('tray.turn-watch-off'), enabled, click: () => actions.setWatch(false) }
  if (mode === 'on') return { label: t('tray.pause-watch'), submenu: [...pauses, { type: 'separator' }, off] }
  return { label: t('tray.watch-paused'), submenu: [resume, ...pauses, { type: 'separator' }, off] }
}

const drawSightings = ({ sightings }: TrayState, t: Translate, actions: TrayActions): MenuItemConstructorOptions => ({
  label: t('tray.sightings'),
  submenu:
    sightings.length === 0
      ? [{ label: t('tray.no-sightings'), enabled: false }]
      : sightings.map(({ id, code, message }) => ({
          // An ampersand would mark a letter to press.
          label: shorten(`${code}  ${message}`).replaceAll('&', '&&'),
          click: () => actions.openSighting(id),
        })),
})

/** A shortcut that does not work is not shown. */
const drawKeys = (isActive: boolean, accelerator: string): MenuItemConstructorOptions =>
  isActive ? { accelerator, registerAccelerator: false } : {}

export const drawTrayMenu = (state: TrayState, t: Translate, actions: TrayActions): MenuItemConstructorOptions[] => [
  {
    label: t('quick-lookup.title'),
    ...drawKeys(state.shortcutActive, state.shortcut),
    click: actions.quickLookup,
  },
  {
    label: t('tray.read-region'),
    ...drawKeys(state.regionActive, state.regionShortcut),
    click: actions.readRegion,
  },
  drawSightings(state, t, actions),
  drawWatchItem(state, t, actions),
  { type: 'separator' },
  { label: t('tray.open'), click: actions.open },
  { label: t('tray.settings'), click: actions.settings },
  { type: 'separator' },
  { label: t('tray.quit'), click: actions.quit },
]

const tooltips = {
  off: 'tray.tooltip-off',
  on: 'tray.tooltip-on',
  paused: 'tray.tooltip-paused',
  'next-only': 'tray.tooltip-next-only',
} as const satisfies Readonly<Record<string, MessageKey>>

export const drawTooltip = ({ watch, unseen }: TrayState, t: Translate): string =>
  unseen === null ? t(tooltips[watch.mode]) : t('tray.tooltip-seen', { code: unseen.code })

/** Which of the tray's pictures. */
export const chooseIcon = ({ watch, unseen }: TrayState): 'idle' | 'paused' | 'badge' => {
  if (unseen !== null) return 'badge'
  return watch.mode === 'paused' ? 'paused' : 'idle'
}
