/** Electron entry: the composition root, a readable list of steps. */
import { join, resolve } from 'node:path'
import { app, BrowserWindow, clipboard } from 'electron'
import { success } from '../src-preload/model/outcome.ts'
import { startEngine } from './engine/client.ts'
import { createGate } from './requests/guards.ts'
import { createHandlers } from './requests/handlers.ts'
import { serveIpc } from './requests/serve-ipc.ts'
import { serveFiles } from './requests/window-files.ts'
import { appOrigin, registerAppScheme, serveAppProtocol } from './shell/app-protocol.ts'

const out = resolve(import.meta.dirname, '..')
const windows = new Set<number>()

app.enableSandbox()
registerAppScheme()

const start = () => {
  const engine = startEngine(join(out, 'main/engine-worker.js'), join(out, 'resources'))
  serveAppProtocol(serveFiles(join(out, 'renderer')))
  const handlers = createHandlers({
    host: 'electron',
    version: app.getVersion(),
    locale: app.getLocale(),
    engine,
    writeClipboard: async (text) => {
      await clipboard.writeText(text)
      return success(null)
    },
    openLink: () => success(null),
  })
  serveIpc(
    createGate(handlers, (line) => console.error(line)),
    (event) => windows.has(event.sender.id),
  )
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    webPreferences: { preload: join(out, 'preload/index.cjs'), sandbox: true, contextIsolation: true },
  })
  windows.add(window.webContents.id)
  void window.loadURL(`${appOrigin}/index.html`)
}

app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())
