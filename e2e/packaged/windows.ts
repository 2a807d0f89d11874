/** Windows as the packages meet it: the real one, or Wine of e2e/electron-runtime. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project-root.ts'

const isReal = process.platform === 'win32'
const runtime = process.env.ELECTRON_RUNTIME_ROOT ?? '/opt/electron-runtime'

/** Why nothing can run here; null where it can. */
export const missingWindows =
  isReal || existsSync(join(runtime, '.prefix-done'))
    ? null
    : 'no Windows, and no Wine made by e2e/electron-runtime/setup'

/** A path of drive C as this machine names it. */
export const onDriveC = (path: string): string =>
  isReal ? `C:\\${path.replaceAll('/', '\\')}` : join(runtime, 'debian/root/.wine/drive_c', path)

/** A path of this machine as Windows programs name it. */
export const asWindows = (path: string): string => (isReal ? path : `Z:${path.replaceAll('/', '\\')}`)

export const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess => {
  const options = { cwd: root, env: { ...process.env, ...env } }
  return isReal
    ? spawn(program, args, { ...options, windowsVerbatimArguments: true })
    : spawn(join(root, 'e2e/electron-runtime/windows'), [program, ...args], options)
}

export interface Ran {
  readonly code: number | null
  /** Under Wine both streams come as one. */
  readonly output: string
}

export const run = async (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> => {
  const child = start(program, args, env)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part.toString()
    })
  const [code] = await once(child, 'close')
  return { code, output }
}
