/** The installed app is its own command line: `errdex` starts it with a mark, and what follows is for the command line. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

const mark = '--command-line'

/**
 * The words after `--command-line --`; null where a desktop app was started. The two come first or not at all, so that no
 * link and no file opened with the app can bring them; and what follows `--` is no switch to Chromium.
 */
export const readCommandWords = (args: readonly string[]): readonly string[] | null =>
  args[0] === mark && args[1] === '--' ? args.slice(2) : null

/** On Windows Electron gives main a standard input that has always ended; the real one is behind its descriptor. */
export const openStandardInput = (platform: NodeJS.Platform): Readable =>
  platform === 'win32' ? createReadStream('', { fd: 0, autoClose: false }) : process.stdin
