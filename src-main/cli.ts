/** Command-line entry, on plain Node: `errdex <command> …`. */
import { resolve } from 'node:path'
import { runCommandLine } from './cli/command-line.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), resolve(import.meta.dirname, '..'), () => process.stdin)
