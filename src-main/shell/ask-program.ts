/** Asks one of the desktop's own programs something, and does not wait long for it. */
import { execFile } from 'node:child_process'

/** Runs a program and gives what it prints; null when it cannot be run, fails, or takes over a second. */
export type AskProgram = (program: string, args: readonly string[]) => Promise<string | null>

export const askProgram: AskProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: 1_000 }, (error, output) => resolve(error === null ? output : null))
  })
