/** A second start on the same data, as the system makes one for a link or a file: it hands over its words and ends. */
import { runProgram } from '../src-main/start/run-program.ts'
import { packaged } from './launch.ts'
import { root } from './project-root.ts'
import { findRuntime } from './runtimes.ts'

/** Not by Playwright, which ends what closes before it was attached, words handed over or not. */
export const startAgain = async (dataFolder: string, ...words: readonly string[]): Promise<void> => {
  const runtime = findRuntime('electron')
  if (!runtime.found) throw new Error(runtime.reason)
  const app = packaged === null ? [root] : []
  const args = [...app, `--user-data-dir=${dataFolder}`, ...words]
  const { code } = await runProgram(runtime.path, args, { cwd: root, stdio: 'ignore', limit: 90_000 })
  if (code === null) throw new Error('A second start did not end within 90 s.')
}
