/** Where a test driver starts the packaged app: the twin of the release whose inspector is open. Null where the built one is meant. */
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** On Windows the app itself; elsewhere a script that starts it under Wine, where there is no sandbox. */
export const findPackaged = (root: string): string | null => {
  if (process.env.ERRDEX_PACKAGED !== '1') return null
  const app = join(root, 'out/package-work/test/win-unpacked/Errdex.exe')
  if (!existsSync(app)) throw new Error(`There is no ${app}: npm run package -- --unpacked makes it.`)
  if (process.platform === 'win32') return app
  const script = join(mkdtempSync(join(tmpdir(), 'errdex-packaged-')), 'electron')
  const windows = join(root, 'e2e/electron-runtime/windows')
  writeFileSync(script, `#!/bin/sh\nexec '${windows}' 'Z:${app.replaceAll('/', '\\')}' --disable-gpu "$@"\n`)
  chmodSync(script, 0o755)
  return script
}
