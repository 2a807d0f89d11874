/** Electron entry: the composition root, a readable list of steps. */
import { join, resolve } from 'node:path'
import { app, BrowserWindow, clipboard, protocol } from 'electron'
import { startEngine } from './engine/client.ts'
import { createHandlers } from './requests/handlers.ts'
import { serveIpc } from './requests/serve-ipc.ts'
import { mapFiles, respond } from './shell/app-protocol.ts'

const out = resolve(import.meta.dirname, '..')
const windows = new Set<number>()

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
  },
])

const start = () => {
  const engine = startEngine(join(out, 'resources'))
  const files = mapFiles(join(out, 'renderer'))
  protocol.handle('app', (request) => respond(files, new URL(request.url).pathname))
  serveIpc(
    createHandlers({
      host: 'electron',
      version: app.getVersion(),
      locale: app.getLocale(),
      engine,
      writeClipboard: (text) => clipboard.writeText(text),
      openLink: () => undefined,
    }),
    (sender) => windows.has(sender.id),
  )
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    webPreferences: { preload: join(out, 'preload/index.cjs'), sandbox: true, contextIsolation: true },
  })
  windows.add(window.webContents.id)
  void window.loadURL('app://errdex/index.html')
}

app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())
