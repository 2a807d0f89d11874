/** Draws a window once main has told what it must know; whatever could not be learned is said in the window, not instead of it. */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchFailures } from './failures.ts'

/** `draw` is called when every step has ended, well or not. */
export const drawWindow = async (steps: readonly (() => Promise<void>)[], draw: () => ReactNode): Promise<void> => {
  watchFailures()
  const root = document.getElementById('root')
  if (root === null) return
  const ended = await Promise.allSettled(steps.map((step) => step()))
  for (const step of ended) if (step.status === 'rejected') reportError(step.reason)
  createRoot(root).render(draw())
}
