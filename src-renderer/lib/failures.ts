/** Exceptions are bugs: the console keeps them, and the window says once that something went wrong. */
import { showProblem } from './app-store.ts'
import { HostGone } from './browser-bridge.ts'

/** Chromium reports a layout that took two frames as an error event; it is none. */
const harmless = /^ResizeObserver loop/

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What browsers say when a part of the page cannot be fetched any more; in an app it lies on the disk. */
const notFetched = /dynamically imported module|Unable to preload|Importing a module script failed/

const isHostGone = (error: unknown, reason: string) =>
  error instanceof HostGone || (window.bridge === undefined && notFetched.test(reason))

const tell = (error: unknown, reason = reasonOf(error)) => {
  if (isHostGone(error, reason)) showProblem({ key: 'browser.gone', values: {} })
  else if (!harmless.test(reason)) showProblem({ key: 'problem.unexpected', values: { reason: reason.slice(0, 200) } })
}

export const watchFailures = (): void => {
  window.addEventListener('error', (event) => (event.error ? tell(event.error) : tell(null, event.message)))
  window.addEventListener('unhandledrejection', (event) => tell(event.reason))
}

/** Takes the steps before the first drawing beside each other; ends when every one has ended, and says which did not end well. */
export const takeSteps = async (steps: readonly (() => Promise<void>)[]): Promise<void> => {
  watchFailures()
  const ended = await Promise.allSettled(steps.map((step) => step()))
  for (const step of ended) if (step.status === 'rejected') reportError(step.reason)
}
