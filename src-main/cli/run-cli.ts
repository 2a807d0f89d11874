/** Runs one command: picks it by name, prints help, turns its outcome into an exit code. */
import { isMessageKey } from '../../src-preload/translate.ts'
import { commands } from './commands.ts'
import type { CliHost } from './host.ts'

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
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return fail(host.t('cli.unknown-command', { command: name }))
  if (asksForHelp(rest)) {
    await host.print(host.t(command.help))
    return 0
  }
  const outcome = await (await command.load()).run(rest, host)
  if (outcome.ok) return outcome.value === 'failed' ? 3 : outcome.value ? 0 : 1
  const { key, values } = outcome.problem
  return fail(isMessageKey(key) ? host.t(key, values) : key)
}
