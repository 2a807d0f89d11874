/** The command line as a process has it: its arguments, environment and streams, to an exit code. */

import { once } from 'node:events'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { productName } from '../../package.json'
import { localeOf } from '../../src-preload/message.ts'
import { createTranslate, isMessageKey } from '../../src-preload/translate.ts'
import { findDataFolder } from '../data-folder.ts'
import { createPictureReader } from '../pictures/picture-reader.ts'
import { loadPolicy } from '../policy/load-policy.ts'
import type { OpenThread } from '../thread.ts'
import { chooseLanguage } from './language.ts'
import { decodeLines } from './read-text.ts'
import { runCli } from './run-cli.ts'
import { unprintedProblem } from './unprinted.ts'

async function* readLines(open: () => Readable) {
  yield* decodeLines(open())
}

/**
 * Keeps compiled scripts beside the person's data, so that the next start need not compile them anew: those imported after the
 * call, from Node 22.1 on. `dataFolder` belongs to the person alone: what is read back is run. Where it does not exist, nothing
 * is written.
 */
const keepCompiled = (dataFolder: string): void => {
  if ('enableCompileCache' in module && existsSync(dataFolder))
    module.enableCompileCache(join(dataFolder, 'compiled-scripts'))
}

/** What differs between plain Node and an installed app. */
export interface CommandProcess {
  /** The folder with `main/` and `resources/`. */
  readonly out: string
  /** Opened when first read: a command that reads nothing does not wait for it. */
  stdin(): Readable
  /** Starts what reads pictures. */
  readonly openProcess: OpenThread
}

/** Resolves with the exit code; the caller ends the process with it. */
export const runCommandLine = async (
  words: readonly string[],
  { out, stdin, openProcess }: CommandProcess,
): Promise<number> => {
  const { stdout, stderr, env } = process
  // Whoever reads has seen enough (`| head`): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const print = async (line: string) => {
    if (!stdout.write(`${line}\n`)) await once(stdout, 'drain')
  }
  const warn = (line: string) => stderr.write(`${line}\n`)

  const { language, args, asked } = chooseLanguage(words, env)
  const t = createTranslate(localeOf(language))
  /** What nobody caught: the sentence first, then what a report of it needs. Nothing could be answered. */
  const giveUp = (error: unknown) => {
    const unprinted = unprintedProblem(error)
    if (unprinted !== null) warn(t(unprinted.key, unprinted.values))
    else {
      warn(t('cli.unexpected'))
      warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    process.exit(2)
  }
  process.on('uncaughtException', giveUp)
  process.on('unhandledRejection', giveUp)
  if (asked !== null) {
    warn(t('cli.unknown-language', { language: asked }))
    return 2
  }
  const resources = join(out, 'resources')
  const pictures = createPictureReader({
    open: openProcess,
    worker: join(out, 'main/picture-worker.js'),
    folder: join(resources, 'pictures'),
    log: warn,
  })
  const dataFolder = findDataFolder(process.platform, env, homedir(), productName)
  keepCompiled(dataFolder)
  const { policy, problems } = loadPolicy()
  for (const { key, values } of problems) warn(isMessageKey(key) ? t(key, values) : key)
  const code = await runCli(args, {
    resources,
    dataFolder,
    policy,
    readPicture: (bytes) => pictures.read(bytes),
    language,
    t,
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    input: readLines(stdin),
    stdin,
    print,
    warn,
  })
  await pictures.close()
  return code
}
