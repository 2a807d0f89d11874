/** Exceptions are bugs: the console keeps them, and the window says once that something went wrong. */
import { showProblem } from './app-store.ts'

/** Chromium reports a layout that took two frames as an error event; it is none. */
const harmless = /^ResizeObserver loop/

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const watchFailures = (): void => {
  const show = (reason: string) => {
    if (!harmless.test(reason)) showProblem({ key: 'problem.unexpected', values: { reason: reason.slice(0, 200) } })
  }
  window.addEventListener('error', (event) => show(event.error ? reasonOf(event.error) : event.message))
  window.addEventListener('unhandledrejection', (event) => show(reasonOf(event.reason)))
}

/** Takes the steps before the first drawing beside each other; ends when every one has ended, and says which did not end well. */
export const takeSteps = async (steps: readonly (() => Promise<void>)[]): Promise<void> => {
  watchFailures()
  const ended = await Promise.allSettled(steps.map((step) => step()))
  for (const step of ended) if (step.status === 'rejected') reportError(step.reason)
}
