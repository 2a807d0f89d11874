/** The desktop app: the composition root, a readable list of steps. */
import { url as inspectorUrl } from 'node:inspector'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, nativeTheme } from 'electron'
import type { Notify } from '../src-preload/contract.ts'
import { chooseLocale } from '../src-preload/message.ts'
import { createTranslate } from '../src-preload/translate.ts'
import { catchUnexpected } from './catch-unexpected.ts'
import type { RunningCompanion } from './companion/companion.ts'
import { createDesktop } from './companion/desktop.ts'
import { loadPolicy } from './policy/load-policy.ts'
import { serveIpc } from './requests/serve-ipc.ts'
import { serveFiles, servePage } from './requests/window-files.ts'
import { startServices } from './services.ts'
import { setAppMenu } from './shell/app-menu.ts'
import { appOrigin, registerAppScheme, serveAppProtocol } from './shell/app-protocol.ts'
import { readArguments } from './shell/arguments.ts'
import { askProgram } from './shell/ask-program.ts'
import { createClipboard } from './shell/clipboard.ts'
import { concealedFormats } from './shell/concealed-formats.ts'
import { drawRecoveryPage } from './shell/crash-recovery.ts'
import { openLink } from './shell/external-link.ts'
import { askFolder, createSaveFile } from './shell/file-dialogs.ts'
import { createFingerprint } from './shell/fingerprint.ts'
import { findDataHome, registerLinks } from './shell/link-handler.ts'
import { guardNavigation, pageUrl } from './shell/navigation-policy.ts'
import { quitAfter } from './shell/quit.ts'
import { guardSessions } from './shell/session-policy.ts'
import { claimSingleInstance } from './shell/single-instance.ts'
import { findStartCommand, maySystemStart, type Running } from './shell/start-command.ts'
import { hasTrayHost } from './shell/tray-host.ts'
import { openUtilityProcess } from './shell/utility-process.ts'
import { writeDurably } from './store/durable-file.ts'
import { nodeFiles } from './store/file-system.ts'

const out = resolve(import.meta.dirname, '..')
const log = (line: string) => console.error(`errdex: ${line}`)
const ownWindows = new Set<number>()
const ownArguments = process.argv.slice(1)

/** Quick lookup gets its window when the main one has had its share of the processor, in milliseconds after that is seen. */
const warmAfter = 2_000

const notify: Notify = (channel, ...args) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, ...args)
}

/** Set once the app has started; until then what other starts ask for waits. */
let companion: RunningCompanion | null = null
const waiting: (readonly unknown[])[] = [ownArguments]
const obey = (args: readonly unknown[]) => {
  if (companion === null) waiting.push(args)
  else companion.obey(readArguments(args))
}

/** Tells the windows what nobody foresaw, once there can be windows. */
let tell = (): void => undefined

/** Without what `start` makes there is no window to say so in. */
const giveUp = (error: unknown) => {
  log(`could not start: ${error instanceof Error ? error.stack : String(error)}`)
  dialog.showErrorBox(app.getName(), createTranslate(chooseLocale('system', app.getLocale()))('app.not-started'))
  app.exit(1)
}

const openLinksWith = async (running: Running) => {
  const registered = await registerLinks({
    app,
    platform: process.platform,
    command: findStartCommand(running),
    dataHome: findDataHome(process.env, app.getPath('home')),
    name: app.getName(),
    ask: askProgram,
  })
  if (!registered) log('the system does not open our links with this app')
}

const start = async (hasTray: Promise<boolean>) => {
  const trayHost = await hasTray
  const running: Running = {
    platform: process.platform,
    isPackaged: app.isPackaged,
    otherData: app.commandLine.getSwitchValue('user-data-dir'),
    execPath: process.execPath,
    appImage: process.env.APPIMAGE,
    appPath: app.getAppPath(),
  }
  const ownClipboard = createClipboard(clipboard, concealedFormats[process.platform] ?? [], createFingerprint())
  const { store, gate, tellUnexpected, close } = startServices({
    host: 'electron',
    version: app.getVersion(),
    locale: app.getLocale(),
    out,
    dataFolder: app.getPath('userData'),
    policy: loadPolicy(),
    notify,
    openProcess: openUtilityProcess,
    createCompanion: (core) => {
      const admit = (id: number) => ownWindows.add(id)
      companion = createDesktop(core, { out, running, clipboard: ownClipboard, notify, trayHost, admit, log })
      return companion
    },
    settingsChanged: ({ theme }) => {
      nativeTheme.themeSource = theme
    },
    writeClipboard: ownClipboard.write,
    openLink,
    saveFile: createSaveFile((path, content) => writeDurably(nodeFiles, path, content)),
    askFolder,
    log,
  })
  tell = tellUnexpected
  const { language, theme } = store.settings.read()
  const locale = chooseLocale(language, app.getLocale())
  nativeTheme.themeSource = theme

  const files = serveFiles(join(out, 'renderer'))
  const recovery = servePage(drawRecoveryPage(locale, createTranslate(locale), pageUrl('index.html')))
  serveAppProtocol((path) => (path === '/recovery.html' ? recovery : files(path)))
  serveIpc({ gate, ownWindows, origin: appOrigin, log })

  // The window comes first: while its process starts there is time for the tray and the keys.
  for (const args of waiting.splice(0)) obey(args)
  companion?.follow(store.settings.read())
  let timer: NodeJS.Timeout | undefined
  const warmLater = () => {
    timer ??= setTimeout(() => companion?.warm(), warmAfter)
  }
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined || window.isVisible()) warmLater()
  else window.once('show', warmLater)
  app.on('activate', () => obey([]))
  app.on('before-quit', () => {
    clearTimeout(timer)
    companion?.end()
  })
  quitAfter(close)
  if (maySystemStart(running)) await openLinksWith(running)
}

catchUnexpected({ tell: () => tell(), log })
// A test driver may start it where the system has no sandbox to offer (Wine). It talks by Node's inspector, which the fuses
// of a release keep shut whatever its switches are, so a release always asks for the sandbox.
const isDriven = inspectorUrl() !== undefined
if (!isDriven || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
setAppMenu(process.platform)
guardSessions(log)
guardNavigation(log)
if (claimSingleInstance(ownArguments, obey)) {
  app.on('open-url', (event, link) => {
    event.preventDefault()
    obey([link])
  })
  // Asked while Electron makes itself ready, so that no window waits for the answer.
  const hasTray = hasTrayHost(process.platform, askProgram)
  void app
    .whenReady()
    .then(() => start(hasTray))
    .catch(giveUp)
} else app.quit()
