/**
 * Brings a window back when its page's process is lost: the page itself first, after that one without script or style, so that
 * nothing of it can crash again.
 */
import type { WebContents } from 'electron'
import type { Translate } from '../../src-preload/message.ts'

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** `retryUrl` is the page to try again. */
export const drawRecoveryPage = (language: string, translate: Translate, retryUrl: string): string =>
  `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(translate('app.name'))}</title>
  </head>
  <body>
    <h1>${escapeHtml(translate('recovery.title'))}</h1>
    <p>${escapeHtml(translate('recovery.explanation'))}</p>
    <p><a href="${escapeHtml(retryUrl)}">${escapeHtml(translate('recovery.retry'))}</a></p>
  </body>
</html>
`

export interface CrashRecoveryDependencies {
  /** Asked at each crash: whether the page may be tried again. */
  mayReload(): boolean
  /** Address of the static page that says what happened. */
  readonly recoveryUrl: string
  log(line: string): void
}

/** Reasons that are no accident: the window is closing. */
const intended: readonly string[] = ['clean-exit']

/** The page's address and its session storage survive a reload, and with them the state it keeps there. */
export const recoverFromCrashes = (
  contents: Pick<WebContents, 'on' | 'reload' | 'loadURL'>,
  { mayReload, recoveryUrl, log }: CrashRecoveryDependencies,
): void => {
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (intended.includes(reason)) return
    log(`the window's process was lost: ${reason} (${exitCode})`)
    if (mayReload()) contents.reload()
    else void contents.loadURL(recoveryUrl)
  })
}
