/** Runs one command: picks it by name, prints help, turns its outcome into an exit code. */
import { version } from '../../package.json'
import type { MessageKey } from '../../src-preload/message.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import type { CliHost, Command } from './host.ts'
import { isCodeLike } from './unreadable.ts'

interface CommandEntry {
  readonly help: MessageKey
  load(): Promise<Command>
}

/** All commands. Each is loaded when it is called: `lookup` waits for no search index. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  diagnose: { help: 'cli.help.diagnose', load: async () => (await import('./diagnose.ts')).diagnose },
  entries: { help: 'cli.help.entries', load: async () => (await import('./entries.ts')).entries },
  lookup: { help: 'cli.help.lookup', load: async () => (await import('./lookup.ts')).lookup },
  mcp: { help: 'cli.help.mcp', load: async () => (await import('./mcp.ts')).mcp },
  read: { help: 'cli.help.read', load: async () => (await import('./read.ts')).read },
  packs: { help: 'cli.help.packs', load: async () => (await import('./packs.ts')).packs },
  search: { help: 'cli.help.search', load: async () => (await import('./search.ts')).search },
  tables: { help: 'cli.help.tables', load: async () => (await import('./tables.ts')).tables },
}

/** 0 found, 1 nothing found, 2 wrong usage or unreadable input, 3 what `--fail-on` names was found. */
export type ExitCode = 0 | 1 | 2 | 3

const asksForHelp = (args: readonly string[]) => {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}

/** `args` without the language option, which decided `host.t`. */
export const runCli = async (args: readonly string[], host: CliHost): Promise<ExitCode> => {
  const [name, ...rest] = args
  const fail = (sentence: string): ExitCode => {
    host.warn(sentence)
    return 2
  }
  if (name === undefined) return fail(host.t('cli.no-command'))
  if (name === '--help' || name === '-h' || name === 'help') {
    await host.print(host.t('cli.help'))
    return 0
  }
  if (name === '--version' || name === '-v' || name === 'version') {
    await host.print(version)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined)
    return fail(host.t(isCodeLike(name) ? 'cli.code-as-command' : 'cli.unknown-command', { command: name }))
  if (asksForHelp(rest)) {
    await host.print(host.t(command.help))
    return 0
  }
  const outcome = await (await command.load()).run(rest, host)
  if (outcome.ok) return outcome.value === 'failed' ? 3 : outcome.value ? 0 : 1
  const { key, values } = outcome.problem
  return fail(isMessageKey(key) ? host.t(key, values) : key)
}
