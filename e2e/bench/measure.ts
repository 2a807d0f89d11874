/** Time and memory of what a suite does. */

/** Milliseconds, and what came of it. */
export const timed = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

/** Processor milliseconds of all threads of this process: what a busy machine does not distort as it does the clock. */
export const costed = <T>(work: () => T): { readonly value: T; readonly ms: number; readonly cpu: number } => {
  const before = process.cpuUsage()
  const { value, ms } = timed(work)
  const { user, system } = process.cpuUsage(before)
  return { value, ms, cpu: (user + system) / 1_000 }
}

export const timedAsync = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> => {
  const start = performance.now()
  const value = await work()
  return { value, ms: performance.now() - start }
}

/** Needs `--expose-gc`. Bytes held by what the work returns. */
export const weighed = <T>(work: () => T): { readonly value: T; readonly bytes: number } => {
  const held = () => {
    // Buffers are freed by the collection after the one that finds them lost.
    globalThis.gc?.()
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = held()
  const value = work()
  return { value, bytes: held() - before }
}

export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Nearest rank: the value that so many percent do not exceed. */
export const percentiles = (values: readonly number[]): Percentiles => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const median = (values: readonly number[]): number => percentiles(values).p50
