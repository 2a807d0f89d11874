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
