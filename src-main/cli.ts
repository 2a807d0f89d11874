/** Command-line entry, on plain Node: `errdex <command> …`. */
import { once } from 'node:events'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { productName } from '../package.json'
import { createTranslate } from '../src-preload/translate.ts'
import { chooseLanguage } from './cli/language.ts'
import { runCli } from './cli/run-cli.ts'
import { findDataFolder } from './data-folder.ts'
import { createPictureReader } from './pictures/picture-reader.ts'

const { stdin, stdout, stderr, env } = process

// Whoever reads has seen enough (`| head`): that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const print = async (line: string) => {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain')
}
const warn = (line: string) => stderr.write(`${line}\n`)

const { language, args, asked } = chooseLanguage(process.argv.slice(2), env)
const t = createTranslate(language === 'zh' ? 'zh-CN' : 'en')
/** What nobody caught: the sentence first, then what a report of it needs. Nothing could be answered. */
const giveUp = (error: unknown) => {
  warn(t('cli.unexpected'))
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(2)
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)
if (asked !== null) {
  warn(t('cli.unknown-language', { language: asked }))
  process.exitCode = 2
} else {
  const resources = resolve(import.meta.dirname, '../resources')
  const pictures = createPictureReader({
    worker: resolve(import.meta.dirname, 'picture-worker.js'),
    folder: resolve(resources, 'pictures'),
    idle: null,
    log: warn,
  })
  process.exitCode = await runCli(args, {
    resources,
    dataFolder: findDataFolder(process.platform, env, homedir(), productName),
    readPicture: (bytes) => pictures.read(bytes),
    language,
    t,
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    input: createLines(),
    print,
    warn,
  })
  await pictures.close()
}

/** Opened when first read: a command that reads nothing does not wait for input. */
async function* createLines() {
  yield* createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })
}
