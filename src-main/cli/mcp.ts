/** `mcp`: serves catalog and diagnosis to a local agent over standard input and output, by the Model Context Protocol. */
import { join } from 'node:path'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { TextLanguage } from '../../src-preload/model/catalog.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { createMcpServer } from '../mcp/server.ts'
import { say } from '../records/say.ts'
import { readStored } from '../store/read-stored.ts'
import { chooseData, dataOptions } from './data-options.ts'
import type { CliHost, Command } from './host.ts'
import { openEngine } from './open-engine.ts'
import { readArguments } from './read-arguments.ts'
import { readPictureFile } from './read-picture-file.ts'
import { orUnreadable } from './unreadable.ts'

const options = {
  ...dataOptions,
  'with-notes': { type: 'boolean' },
} as const

/** Largest message taken, in bytes: a text of some 60 MB and what wraps it. */
const mostBytes = 64 * 1024 * 1024

const words = {
  zh: { t: createTranslate('zh-CN'), language: 'zh' },
  en: { t: createTranslate('en'), language: 'en' },
} as const

/** By entry; none where there is no folder of the person's. What cannot be read is told. */
const readNotes = (folder: string | null, host: CliHost): ReadonlyMap<string, string> => {
  if (folder === null) return new Map()
  const { value, problem } = readStored(join(folder, 'store'), 'notes')
  if (problem !== null) host.warn(say(problem, host.t))
  return new Map(value.map(({ entry, text }) => [entry, text]))
}

export const mcp: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    if (read.value.positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: read.value.positionals[0] })
    const opened = await openEngine(host, read.value.values)
    if (!opened.ok) return opened
    const engine = opened.value
    const folder = chooseData(read.value.values, host)
    if (!folder.ok) return folder
    // Standard output carries the protocol and nothing else; what goes wrong is told on standard error.
    const warnOf = (error: Error) => host.warn(`errdex mcp: ${error.message}`)
    const context = {
      engine,
      view: viewCatalog(engine.catalog),
      readPicture: (path: string) => orUnreadable(path, () => readPictureFile(path, host)),
      // Notes are the person's own words: they leave only where the person said so.
      notes: read.value.values['with-notes'] === true ? readNotes(folder.value, host) : null,
      words: (language: TextLanguage) => words[language],
    }
    const stdin = host.stdin()
    const transport = new StdioServerTransport(stdin, process.stdout, { maxBufferSize: mostBytes })
    const handle = serveStdio(() => createMcpServer(context), { transport, onerror: warnOf })
    await new Promise<void>((resolve) => {
      stdin.once('end', resolve)
      stdin.once('close', resolve)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
    })
    await handle.close()
    return success(true)
  },
}
