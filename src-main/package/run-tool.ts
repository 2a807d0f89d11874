/** Programs that make packages: whether the machine has one, and running it. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const hasTool = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Rejects with what the program said when it fails. */
export const runTool = async (name: string, args: readonly string[], cwd: string): Promise<string> => {
  const { stdout } = await run(name, args, { cwd, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, TZ: 'UTC' } })
  return stdout
}
