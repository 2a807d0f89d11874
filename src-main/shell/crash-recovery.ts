/** Brings a window back when its page's process is lost: the page itself first, a page that needs no script after that. */
import type { WebContents } from 'electron'

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
