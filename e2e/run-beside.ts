/** Programs of Node's that run beside each other in one terminal, which shows one at a time. */
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runProgram } from '../src-main/start/run-program.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, 'out')

export interface BesideProgram {
  /** Names the file of `out` that keeps what it says meanwhile. */
  readonly name: string
  readonly args: readonly string[]
}

/** What the first one says is seen as it comes, the others' when all are done. Resolves with their exit codes, null where a signal ended one. */
export const runBeside = async (programs: readonly BesideProgram[]): Promise<readonly (number | null)[]> => {
  mkdirSync(out, { recursive: true })
  const said = programs.map(({ name }) => resolve(out, `${name}-output.txt`))
  const ends = await Promise.all(
    programs.map(({ args }, place) => {
      const pipe = place === 0 ? 'inherit' : openSync(said[place] ?? '', 'w')
      return runProgram(process.execPath, args, { cwd: root, stdio: ['inherit', pipe, pipe] })
    }),
  )
  for (const file of said.slice(1)) process.stdout.write(readFileSync(file, 'utf8'))
  return ends.map(({ code }) => code)
}
