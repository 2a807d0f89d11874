/** Gives the companion the real desktop: Electron's windows, tray, shortcuts and clipboard. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, desktopCapturer, globalShortcut, screen, shell, systemPreferences } from 'electron'
import type { Notify } from '../../src-preload/contract.ts'
import { chooseLocale } from '../../src-preload/message.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { toReadPart } from '../../src-preload/model/picture.ts'
import type { Placement } from '../../src-preload/model/placement.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { createCrashBudget } from '../crash-budget.ts'
import { unlessEngineGone } from '../engine/client.ts'
import type { CompanionCore } from '../services.ts'
import type { Clipboard } from '../shell/clipboard.ts'
import { createClipboardWatch } from '../shell/clipboard-watch.ts'
import { recoverFromCrashes } from '../shell/crash-recovery.ts'
import { readDesktopSession } from '../shell/desktop-session.ts'
import { createLoginItem } from '../shell/login-item.ts'
import { createMainWindow, showMainWindow } from '../shell/main-window.ts'
import { createMainWindowKeeper } from '../shell/main-window-keeper.ts'
import { pageUrl } from '../shell/navigation-policy.ts'
import { createOfferWindow } from '../shell/offer-window.ts'
import { createQuickLookupWindow, findPointerArea } from '../shell/quick-lookup-window.ts'
import { createRegionPicker } from '../shell/region-picker.ts'
import { openRegionWindow } from '../shell/region-window.ts'
import { takeScreenPictures } from '../shell/screen-pictures.ts'
import { createSentFiles } from '../shell/sent-files.ts'
import { createShortcut } from '../shell/shortcut.ts'
import { createOfferPage, createQuickLookupPage } from '../shell/small-windows.ts'
import { findStartCommand, maySystemStart, type Running, wordCommand } from '../shell/start-command.ts'
import { createTray, type TrayIcon } from '../shell/tray.ts'
import { createCompanion, type RunningCompanion } from './companion.ts'

export interface DesktopDependencies {
  /** The folder with `main/`, `preload/`, `renderer/` and `resources/`. */
  readonly out: string
  readonly running: Running
  readonly clipboard: Clipboard
  readonly notify: Notify
  /** Whether this desktop shows tray icons. */
  readonly trayHost: boolean
  /** Takes the id of the web contents whose page may send requests. */
  admit(id: number): void
  log(line: string): void
}

const wait = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** When the next main window is made ready after one was closed, in milliseconds: closing comes first. */
const warmAfterClosing = 1_500

/** How long the engine may think about one copied text, in milliseconds. */
const examineBudget = 50

/** Of a picture: reading it took a second or more, and a busy machine must not lose what came of that. */
const examinePictureBudget = 2_000

export const createDesktop = (
  { engine, store, policy, memory, changeSettings, readPicture }: CompanionCore,
  { out, running, clipboard, notify, trayHost, admit, log }: DesktopDependencies,
): RunningCompanion => {
  const { platform, env } = process
  const session = readDesktopSession(platform, env, app.commandLine.getSwitchValue('ozone-platform'))
  const preload = join(out, 'preload/index.cjs')
  const icons = join(out, 'resources/icons')
  const smallWindow = { preload, platform, admit }
  const translate = () => createTranslate(chooseLocale(store.settings.read().language, app.getLocale()))
  const guard = (window: BrowserWindow) => {
    recoverFromCrashes(window.webContents, {
      mayReload: createCrashBudget(60_000, () => performance.now()),
      recoveryUrl: pageUrl('recovery.html'),
      log,
    })
    return window
  }
  const mainWindowOptions = () => ({
    preload,
    title: translate()('app.name'),
    icon: join(icons, 'app-256.png'),
    placement: store.placement.read(),
    savePlacement: (placement: Placement) => void store.placement.write(placement),
    admit,
  })
  let tray: TrayIcon | null = null
  const offers = createOfferWindow({
    create: () => createOfferPage(smallWindow),
    place: () => {
      const bounds = tray?.bounds() ?? null
      const display = bounds === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(bounds)
      return { tray: bounds, area: display.workArea, atTop: platform !== 'win32' }
    },
    wait,
  })

  let ending = false
  app.once('before-quit', () => {
    ending = true
  })
  // Where the engine has ended for nobody asked anything, whoever comes back to a window will.
  app.on('browser-window-focus', () => engine.wake())
  const closed = () => {
    memory.forget()
    // An app that ends closes its windows, and opens none to say that it stays.
    if (ending) return
    if (!companion.hasTray() || !store.settings.read().closeToTray) {
      if (platform !== 'darwin') app.quit()
      return
    }
    wait(warmAfterClosing, () => companion.warm())
    if (store.hints.read().staysInTray) return
    offers.show({ kind: 'stays-in-tray' })
    void store.hints.write({ staysInTray: true })
  }
  const mainWindow = createMainWindowKeeper({
    create: (ready) => guard(createMainWindow(mainWindowOptions(), ready)),
    show: (window) => showMainWindow(window, store.placement.read()),
    // A minimised window of a Mac leaves the keys with its own app; a hidden app gives them to the one before.
    leave: (window) => (platform === 'darwin' ? app.hide() : window.minimize()),
    tell: (window, destination) => window.webContents.send('window:go', destination),
    closed,
  })

  const companion = createCompanion({
    platform: session.platform,
    dataFolder: store.folder,
    quickCommand: wordCommand(findStartCommand(running), platform, '--quick'),
    regionCommand: wordCommand(findStartCommand(running), platform, '--region'),
    loginItem: createLoginItem({
      app,
      platform,
      command: maySystemStart(running) ? findStartCommand(running) : null,
      configFolder: app.getPath('appData'),
      name: app.getName(),
    }),
    copiedPicture: async () => (BrowserWindow.getFocusedWindow() === null ? null : clipboard.picture()),
    mainWindow,
    offers,
    readSettings: store.settings.read,
    isManaged: (name) => Object.hasOwn(policy.settings, name),
    changeSettings,
    translate,
    notify,
    createWatch: (onSighting, onChange) =>
      createClipboardWatch({
        clipboard,
        examine: (text) => engine.examine(text, examineBudget).catch(unlessEngineGone),
        examinePicture: async (bytes) => {
          const read = await readPicture(bytes)
          if (!read.ok) return null
          const { text } = read.value
          return {
            text,
            examination: await engine
              .examine(text, examinePictureBudget, [toReadPart(read.value, 0)])
              .catch(unlessEngineGone),
          }
        },
        inBackground: session.clipboardInBackground,
        onSighting,
        onChange,
        now: Date.now,
        wait,
      }),
    createShortcut: (onPress) => createShortcut({ globalShortcut, supported: session.globalShortcuts, onPress }),
    createQuickLookup: (beforeShow) =>
      createQuickLookupWindow({
        create: () => guard(createQuickLookupPage(smallWindow)),
        pointerArea: () => findPointerArea(screen),
        beforeShow,
        now: Date.now,
      }),
    files: createSentFiles(),
    createRegionPicker: (arrived) => {
      const escapeKey = createShortcut({
        globalShortcut,
        supported: session.globalShortcuts,
        onPress: () => picker.cancel(),
      })
      const picker = createRegionPicker({
        takePictures: () =>
          takeScreenPictures({
            platform: session.platform,
            desktopCapturer,
            displays: () => screen.getAllDisplays(),
            mayRecord: () => platform !== 'darwin' || mayRecordOnMac(),
            log,
          }),
        openWindow: (bounds, shown, lost) => openRegionWindow(smallWindow, bounds, shown, lost),
        claimEscape: (isOpen) => escapeKey.set(isOpen ? 'Escape' : ''),
        arrived,
      })
      return picker
    },
    createTray: (actions) => {
      tray = trayHost ? createTray({ icons, platform, actions }) : null
      return tray
    },
    beep: () => shell.beep(),
    wait,
    openData: async () => {
      const refusal = await shell.openPath(store.folder)
      return refusal === '' ? success(null) : failure('data.not-opened', { reason: refusal })
    },
    resetData: () => resetData(store),
    quit: () => app.quit(),
  })
  return companion
}

/** Where the person has not been asked yet, taking the first picture asks. */
const mayRecordOnMac = () => !['denied', 'restricted'].includes(systemPreferences.getMediaAccessStatus('screen'))

/** Nothing is deleted: the folder gets another name, and the app starts again without it. */
const resetData = async ({ folder, settled }: CompanionCore['store']): Promise<Outcome<null>> => {
  await settled()
  try {
    await rename(folder, `${folder}.${new Date().toISOString().replaceAll(':', '-')}.before-reset`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure('data.not-reset', { folder, reason })
  }
  app.relaunch()
  app.quit()
  return success(null)
}
