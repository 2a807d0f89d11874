/** Electron entry: the composition root, a readable list of steps. */
import { join, resolve } from 'node:path'
import { app, BrowserWindow, clipboard, nativeTheme } from 'electron'
import { chooseLocale, createTranslate } from '../src-preload/translate.ts'
import { createCrashBudget } from './crash-budget.ts'
import { serveIpc } from './requests/serve-ipc.ts'
import { serveFiles, servePage } from './requests/window-files.ts'
import { startServices } from './services.ts'
import { setAppMenu } from './shell/app-menu.ts'
import { appOrigin, registerAppScheme, serveAppProtocol } from './shell/app-protocol.ts'
import { createClipboard } from './shell/clipboard.ts'
import { concealedFormats } from './shell/concealed-formats.ts'
import { recoverFromCrashes } from './shell/crash-recovery.ts'
import { openLink } from './shell/external-link.ts'
import { createFingerprint } from './shell/fingerprint.ts'
import { createMainWindow, focusWindow } from './shell/main-window.ts'
import { guardNavigation, pageUrl } from './shell/navigation-policy.ts'
import { quitAfter } from './shell/quit.ts'
import { drawRecoveryPage } from './shell/recovery-page.ts'
import { guardSessions } from './shell/session-policy.ts'
import { claimSingleInstance } from './shell/single-instance.ts'

const out = resolve(import.meta.dirname, '..')
const log = (line: string) => console.error(`errdex: ${line}`)
const ownWindows = new Set<number>()

const start = () => {
  const clipboardAccess = createClipboard(clipboard, concealedFormats[process.platform] ?? [], createFingerprint())
  const { store, gate, close } = startServices({
    host: 'electron',
    version: app.getVersion(),
    locale: app.getLocale(),
    out,
    dataFolder: app.getPath('userData'),
    notify: (channel, ...args) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, ...args)
    },
    settingsChanged: ({ theme }) => {
      nativeTheme.themeSource = theme
    },
    writeClipboard: clipboardAccess.write,
    openLink,
    log,
  })
  const { language, theme } = store.settings.read()
  const locale = chooseLocale(language, app.getLocale())
  const translate = createTranslate(locale)
  nativeTheme.themeSource = theme

  const files = serveFiles(join(out, 'renderer'))
  const recovery = servePage(drawRecoveryPage(locale, translate, pageUrl('index.html')))
  serveAppProtocol((path) => (path === '/recovery.html' ? recovery : files(path)))
  serveIpc({ gate, ownWindows, origin: appOrigin, log })

  const window = createMainWindow({
    preload: join(out, 'preload/index.cjs'),
    title: translate('app.name'),
    placement: store.placement.read(),
    savePlacement: (placement) => void store.placement.write(placement),
    admit: (id) => ownWindows.add(id),
  })
  recoverFromCrashes(window.webContents, {
    mayReload: createCrashBudget(60_000, () => performance.now()),
    recoveryUrl: pageUrl('recovery.html'),
    log,
  })
  quitAfter(close)
}

const show = () => {
  const [window] = BrowserWindow.getAllWindows()
  if (window !== undefined) focusWindow(window)
}

app.enableSandbox()
registerAppScheme()
setAppMenu(process.platform)
guardSessions(log)
guardNavigation(log)
if (claimSingleInstance(show)) void app.whenReady().then(start)
else app.quit()
