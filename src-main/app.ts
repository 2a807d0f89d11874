/**
 * Electron entry: the desktop app, or the command line of an installed one. Electron waits for this module before it becomes
 * a browser, so a command runs without window, profile or second instance. It imports nothing that the two share: their
 * chunks would wait for this module, and it for them.
 */
import { resolve } from 'node:path'
import { app } from 'electron'
import { openStandardInput, readCommandWords } from './shell/command-words.ts'

const words = app.isPackaged ? readCommandWords(process.argv.slice(1)) : null
if (words === null) await import('./index.ts')
else {
  const { runCommandLine } = await import('./cli/command-line.ts')
  const { openThread } = await import('./thread.ts')
  const code = await runCommandLine(words, {
    out: resolve(import.meta.dirname, '..'),
    stdin: () => openStandardInput(process.platform),
    // Before Electron is ready it starts no process, and it is no Node that could be forked.
    openProcess: openThread,
  })
  process.exit(code)
}
