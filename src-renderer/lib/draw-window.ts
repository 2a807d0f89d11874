/** Draws a window once main has told what it must know; whatever could not be learned is said in the window, not instead of it. */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** `draw` is called when all that is asked before it has ended. */
export const drawWindow = async (asked: Promise<void>, draw: () => ReactNode): Promise<void> => {
  const root = document.getElementById('root')
  if (root === null) return
  await asked
  createRoot(root).render(draw())
}
