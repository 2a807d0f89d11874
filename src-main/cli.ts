/** Command-line entry, on plain Node: `errdex <command> …`. */
import { resolve } from 'node:path'
import { openChildProcess } from './child-process.ts'
import { runCommandLine } from './cli/command-line.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: resolve(import.meta.dirname, '..'),
  stdin: () => process.stdin,
  openProcess: openChildProcess,
})
