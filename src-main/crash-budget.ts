/** How often something may crash before it is left alone: engine thread and windows are restarted by the same rule. */

/** Returns a function to call at each crash: true while this is the only crash within `within` milliseconds. */
export const createCrashBudget = (within: number, now: () => number): (() => boolean) => {
  let previous = Number.NEGATIVE_INFINITY
  return () => {
    const lonely = now() - previous > within
    previous = now()
    return lonely
  }
}
