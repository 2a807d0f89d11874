/** Tells main that somebody is at this window, so that the engine is there before they ask. */
import { bridge } from './bridge.ts'

/** Whoever comes to a window does one of these before anything is asked. */
const signs = ['focus', 'pointermove', 'pointerdown', 'keydown', 'paste', 'dragenter'] as const

/** Milliseconds for which one sign is enough: the engine waits longer before it rests. */
const enough = 20_000

export const tellPresence = (): void => {
  let told = Number.NEGATIVE_INFINITY
  const tell = () => {
    if (performance.now() - told < enough) return
    told = performance.now()
    // Whatever is asked next tells what is wrong with main.
    bridge.request('engine:wake').catch(() => undefined)
  }
  for (const sign of signs) addEventListener(sign, tell, { capture: true, passive: true })
}
