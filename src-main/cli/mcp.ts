/** `mcp`: serves catalog and diagnosis to a local agent over standard input and output, by the Model Context Protocol. */
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { createMcpServer } from '../mcp/server.ts'
import { dataOptions } from './data-options.ts'
import type { Command } from './host.ts'
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

export const mcp: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    if (read.value.positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: read.value.positionals[0] })
    const opened = await openEngine(host, read.value.values)
    if (!opened.ok) return opened
    const engine = opened.value
    // Standard output carries the protocol and nothing else; what goes wrong is told on standard error.
    const warnOf = (error: Error) => host.warn(`errdex mcp: ${error.message}`)
    const context = {
      engine,
      view: viewCatalog(engine.catalog),
      readPicture: (path: string) => orUnreadable(path, () => readPictureFile(path, host)),
      notes: null,
      words: (language: 'zh' | 'en') => words[language],
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
