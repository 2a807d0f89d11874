/** The desktop companion: joins clipboard watch, tray, shortcut, quick lookup and offers over one state. */
import type { Notify } from '../../src-preload/contract.ts'
import type { Translate } from '../../src-preload/message.ts'
import type { CompanionState, Destination, Sighting } from '../../src-preload/model/companion.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { SettingName, Settings } from '../../src-preload/model/settings.ts'
import { once } from '../core/once.ts'
import type { Companion } from '../requests/handlers.ts'
import type { StartRequest } from '../shell/arguments.ts'
import type { ClipboardWatch } from '../shell/clipboard-watch.ts'
import type { LoginItem } from '../shell/login-item.ts'
import type { MainWindowKeeper } from '../shell/main-window-keeper.ts'
import type { OfferWindow } from '../shell/offer-window.ts'
import type { QuickLookupWindow } from '../shell/quick-lookup-window.ts'
import type { RegionPicker } from '../shell/region-picker.ts'
import type { SentFiles } from '../shell/sent-files.ts'
import type { Shortcut } from '../shell/shortcut.ts'
import type { TrayIcon } from '../shell/tray.ts'
import type { TrayActions } from '../shell/tray-menu.ts'
import { createSightings } from './sightings.ts'

export interface CompanionDependencies {
  readonly platform: CompanionState['platform']
  readonly dataFolder: string
  readonly quickCommand: string
  readonly regionCommand: string
  readonly loginItem: LoginItem
  readonly mainWindow: MainWindowKeeper
  readonly offers: OfferWindow
  readonly files: SentFiles
  /** What the person copied where that is a picture and a window of ours has the focus. */
  copiedPicture(): Promise<Uint8Array | null>
  readSettings(): Settings
  /** Whether a policy gives this setting. */
  isManaged(name: SettingName): boolean
  changeSettings(settings: Settings): Promise<Outcome<Settings>>
  /** In the language of the settings. */
  translate(): Translate
  readonly notify: Notify
  createWatch(onSighting: (sighting: Sighting, text: string) => void, onChange: () => void): ClipboardWatch
  createShortcut(onPress: () => void): Shortcut
  createQuickLookup(beforeShow: () => void): QuickLookupWindow
  createRegionPicker(arrived: () => void): RegionPicker
  /** Null where the desktop shows no tray. */
  createTray(actions: TrayActions): TrayIcon | null
  beep(): void
  /** Calls back after milliseconds. */
  wait(milliseconds: number, then: () => void): void
  openData(): Promise<Outcome<null>>
  resetData(): Promise<Outcome<null>>
  quit(): void
}

export interface RunningCompanion extends Companion {
  hasTray(): boolean
  /** What a start, or a second start, asked for. */
  obey(request: StartRequest): void
  /** Makes the hidden windows ready now, so that they are there when they are called. */
  warm(): void
  end(): void
}

/** Milliseconds until a menu has faded from the screen. */
const menuGone = 250

export const createCompanion = (deps: CompanionDependencies): RunningCompanion => {
  const sightings = createSightings()
  let quickLookup: QuickLookupWindow | null = null

  let ended = false

  const openQuickLookup = () => {
    quickLookup ??= deps.createQuickLookup(() => {
      deps.offers.dismiss()
      deps.notify('quick-lookup:shown')
      void watch.look()
    })
    return quickLookup
  }
  const currentState = (): CompanionState => ({
    platform: deps.platform,
    shortcut: shortcut.status(),
    regionShortcut: regionShortcut.status(),
    tray: tray() !== null,
    startAtLogin: deps.loginItem.available,
    watch: watch.state(),
    sightings: sightings.all(),
    unseen: sightings.unseen(),
    dataFolder: deps.dataFolder,
    quickCommand: deps.quickCommand,
    regionCommand: deps.regionCommand,
  })
  const tell = () => {
    const state = currentState()
    const { shortcut: accelerator, regionShortcut: regionAccelerator } = deps.readSettings()
    const shortcutActive = state.shortcut === 'active'
    const regionActive = state.regionShortcut === 'active'
    const keys = { shortcut: accelerator, shortcutActive, regionShortcut: regionAccelerator, regionActive }
    const watchManaged = deps.isManaged('watch')
    tray()?.draw({ ...state, ...keys, watchManaged }, deps.translate())
    deps.notify('companion:changed', state)
  }
  const markSeen = (id?: number) => {
    sightings.markSeen(id)
    tell()
  }
  const go = (destination?: Destination) => {
    quickLookup?.hide()
    deps.mainWindow.open(destination)
  }
  const openSighting = (id: number) => {
    const text = sightings.textOf(id)
    deps.offers.dismiss()
    markSeen(id)
    if (text !== null) go({ view: 'diagnosis', text })
  }

  const watch = deps.createWatch(
    (sighting, text) => {
      sightings.add(sighting, text)
      // Quick lookup, when it is open, shows the sighting itself.
      if (!quickLookup?.isShown()) deps.offers.show({ kind: 'sighting', sighting })
      if (deps.readSettings().watchSound) deps.beep()
      tell()
    },
    () => tell(),
  )
  const shortcut = deps.createShortcut(() => openQuickLookup().toggle())
  const region = deps.createRegionPicker(() => go({ view: 'region' }))
  /** What is ours is not what the person wants to read. */
  const readRegion = () => {
    quickLookup?.hide()
    deps.offers.dismiss()
    region.toggle()
  }
  const regionShortcut = deps.createShortcut(readRegion)
  // Made when it is first drawn: the window that the person waits for comes before it.
  const tray = once(() =>
    deps.createTray({
      quickLookup: () => openQuickLookup().toggle(),
      readRegion: () => void deps.wait(menuGone, readRegion),
      openSighting,
      command: watch.obey,
      setWatch: (on) => void deps.changeSettings({ ...deps.readSettings(), watch: on ? 'on' : 'off' }),
      open: () => go(),
      settings: () => go({ view: 'settings' }),
      quit: deps.quit,
    }),
  )
  const follow = (settings: Settings) => {
    shortcut.set(settings.shortcut)
    regionShortcut.set(settings.regionShortcut)
    deps.loginItem.set(settings.startAtLogin)
    watch.configure(settings)
    if (settings.watch !== 'on') sightings.forget()
    tell()
  }

  return {
    hasTray: () => tray() !== null,
    describe: currentState,
    command: watch.obey,
    openSighting,
    offer: deps.offers.current,
    dismissOffer: deps.offers.dismiss,
    hideQuickLookup() {
      quickLookup?.hide()
      markSeen()
    },
    pinQuickLookup: (pinned) => quickLookup?.pin(pinned),
    recordShortcut(recording) {
      shortcut.suspend(recording)
      regionShortcut.suspend(recording)
      tell()
    },
    region,
    arrive: deps.mainWindow.arrive,
    go,
    stepBack: deps.mainWindow.stepBack,
    copiedPicture: deps.copiedPicture,
    openData: deps.openData,
    resetData: deps.resetData,
    follow,
    files: deps.files,
    obey({ quick, region: isRegion, hidden, destination, paths }) {
      if (destination !== null) go(destination)
      else if (deps.files.offer(paths)) go({ view: 'files' })
      else if (isRegion) readRegion()
      else if (quick) openQuickLookup().show()
      else if (!hidden || tray() === null) go()
    },
    warm() {
      if (ended) return
      openQuickLookup()
      if (tray() !== null) deps.mainWindow.warm()
    },
    end() {
      ended = true
      watch.configure({ ...deps.readSettings(), watch: 'off' })
      shortcut.end()
      regionShortcut.end()
      region.cancel()
      deps.offers.dismiss()
      quickLookup?.end()
      tray()?.end()
    },
  }
}
