/** Loopback entry: the same windows and contract, served on 127.0.0.1 to the default browser until Ctrl+C. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { productName, version } from '../package.json'
import { loadTranslate } from '../src-preload/load-texts.ts'
import { chooseLocale } from '../src-preload/message.ts'
import { failure } from '../src-preload/model/outcome.ts'
import { catchUnexpected } from './catch-unexpected.ts'
import { openChildProcess } from './child-process.ts'
import { findDataFolder } from './data-folder.ts'
import { loadPolicy } from './policy/load-policy.ts'
import { createListeners } from './requests/listeners.ts'
import { serveHttp } from './requests/serve-http.ts'
import { serveFiles } from './requests/window-files.ts'
import { startServices } from './services.ts'
import { systemLocale } from './system-locale.ts'

/** Program and arguments per platform. Windows' own `start` is part of a shell that would read `&`, so it is not used. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Resolves false when there is no such program; what the browser does with the address is not known. */
const openBrowser = (url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> => {
  const [program, ...args] = openers[platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

const out = resolve(import.meta.dirname, '..')
const locale = systemLocale()
const log = (line: string) => console.error(`errdex: ${line}`)
const translate = await loadTranslate(chooseLocale('system', locale))

const readOptions = () => {
  try {
    const options = { 'data-dir': { type: 'string' }, 'no-open': { type: 'boolean' } } as const
    return parseArgs({ options, allowPositionals: false }).values
  } catch {
    return null
  }
}

const serve = async (dataFolder: string, open: boolean) => {
  const listeners = createListeners()
  const { gate, tellUnexpected, close } = startServices({
    host: 'browser',
    version,
    locale,
    out,
    dataFolder,
    policy: loadPolicy(),
    notify: listeners.notify,
    openProcess: openChildProcess,
    createCompanion: null,
    settingsChanged: () => undefined,
    writeClipboard: () => failure('request.in-window'),
    openLink: () => failure('request.in-window'),
    saveFile: () => failure('request.in-window'),
    askFolder: null,
    log,
  })
  catchUnexpected({ tell: tellUnexpected, log })
  const host = await serveHttp({
    gate,
    answerFile: serveFiles(join(out, 'renderer')),
    listeners,
    refusal: translate('browser.refusal'),
    log,
  })
  console.log(translate('browser.ready', { link: host.link }))
  if (open && !(await openBrowser(host.link))) console.log(translate('browser.open-yourself'))
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await host.close()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

const options = readOptions()
if (options === null) {
  console.error(translate('browser.usage'))
  process.exitCode = 2
} else {
  const folder = options['data-dir'] ?? findDataFolder(process.platform, process.env, homedir(), productName)
  try {
    await serve(resolve(folder), options['no-open'] !== true)
  } catch (error) {
    log(`could not start: ${error instanceof Error ? error.stack : String(error)}`)
    console.error(translate('app.not-started'))
    process.exit(1)
  }
}
