/** What no page may do in any session: ask for a permission, or reach an address other than our own files. */
import { app, type Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** Schemes that never leave the process. `devtools:` is Chromium's own inspector. */
const localSchemes: readonly string[] = ['data:', 'devtools:']

/** True for our own files and for what a page carries in itself. */
export const isLocalAddress = (url: string): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}` === appOrigin || localSchemes.includes(protocol)
}

/** Electron grants every permission by default; here none is, whatever its name. */
const denyPermissions = (target: Session) => {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
}

/** The second wall behind the content security policy: also what a page cannot ask for, such as spelling dictionaries. */
const denyNetwork = (target: Session, log: (line: string) => void) => {
  target.setSpellCheckerEnabled(false)
  // Switched off it would still fetch its dictionaries; without languages there are none.
  target.setSpellCheckerLanguages([])
  target.webRequest.onBeforeRequest(({ url }, decide) => {
    const local = isLocalAddress(url)
    if (!local) log(`blocked a request to ${URL.canParse(url) ? new URL(url).origin : 'an unreadable address'}`)
    decide({ cancel: !local })
  })
}

/** Chromium's own habits that would look names up or call home. Must run before the app is ready. */
const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
]

/**
 * Where nothing is asked of a network, what would ask it needs no process of its own: one less to start before the first window,
 * and to keep. It has no sandbox of its own on Windows and Linux either.
 */
const networkInProcess = 'NetworkServiceInProcess2'

/** Must run before the app is ready: the default session is made then, and every other one later. */
export const guardSessions = (log: (line: string) => void): void => {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value)
  const features = app.commandLine.getSwitchValue('enable-features')
  app.commandLine.appendSwitch('enable-features', [features, networkInProcess].filter((name) => name !== '').join(','))
  app.on('session-created', (created) => {
    denyPermissions(created)
    denyNetwork(created, log)
  })
}
