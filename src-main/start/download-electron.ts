/** Fetches Electron's executable the way the `electron` package does, checked against its own list of checksums. */
import { resolve } from 'node:path'
import { packageFolder } from './find-electron.ts'
import { runProgram } from './run-program.ts'

/** Milliseconds: about 120 MB at half a megabyte a second. An unreachable network fails at once. */
const limit = 4 * 60_000

/** Resolves true once it is there. Says nothing: the caller has a sentence for the person. Honours `ELECTRON_MIRROR`. */
export const downloadElectron = async (): Promise<boolean> => {
  const { code } = await runProgram(process.execPath, [resolve(packageFolder, 'install.js')], {
    stdio: 'ignore',
    limit,
  })
  return code === 0
}
