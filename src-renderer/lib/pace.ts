/** Long work of a window in short pieces, so that keys and clicks get in between. */

/** Milliseconds of work between two rests. */
const piece = 8

/** Call it at every place where the work may rest; it rests only when a piece is over. */
export const createPace = (): (() => Promise<void> | undefined) => {
  let since = performance.now()
  return () => {
    if (performance.now() - since < piece) return undefined
    return new Promise((resume) =>
      setTimeout(() => {
        since = performance.now()
        resume()
      }),
    )
  }
}
