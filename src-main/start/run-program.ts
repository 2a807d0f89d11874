/** Runs another program in this terminal until it ends. */
import { type SpawnOptions, spawn } from 'node:child_process'

export interface ProgramEnd {
  /** Null when a signal ended it, or when it could not be started. */
  readonly code: number | null
  /** How long it ran, in milliseconds. */
  readonly ran: number
  /** True when this process was asked to end meanwhile, and passed that on. */
  readonly interrupted: boolean
}

/** Never rejects. `limit` ends the program after so many milliseconds. Ctrl+C reaches it too, and this process outlives it. */
export const runProgram = (
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly limit?: number } = {},
): Promise<ProgramEnd> => {
  const { limit, ...spawnOptions } = options
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...spawnOptions })
    let interrupted = false
    const passOn = (signal: NodeJS.Signals) => {
      interrupted = true
      // A terminal sends Ctrl+C to every program in it, the child among them; a second one would cut its ending short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, passOn)
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit)
    const end = (code: number | null) => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, passOn)
      resolve({ code, ran: performance.now() - started, interrupted })
    }
    child.once('error', () => end(null))
    child.once('exit', (code) => end(code))
  })
}
