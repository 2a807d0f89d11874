/** The services of the app for a command that writes: the same tables, packs and locks, without any window. */
import { dirname, resolve } from 'node:path'
import { version } from '../../package.json'
import { localeOf, type MessageKey } from '../../src-preload/message.ts'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import { type Services, startServices } from '../services.ts'
import { openThread } from '../thread.ts'
import type { DataChoice } from './data-options.ts'
import type { CliHost } from './host.ts'

/** What the app would try again while it runs, a command has given up when it ends; it has no window to look in either. */
const given: Readonly<Record<string, MessageKey>> = {
  'store.disk-full': 'store.disk-full-refused',
  'store.no-permission': 'store.no-permission-refused',
  'store.in-use': 'cli.data-in-use',
}
const asGiven = <T>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok) return outcome
  const { key, values } = outcome.problem
  return { ok: false, problem: { key: given[key] ?? key, values } }
}

/** A folder that the running app has open is not written: its own sentence says so. */
export const withServices = async <T>(
  host: CliHost,
  choice: DataChoice,
  work: (services: Services) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  if (choice['built-in'] === true) return failure('cli.data-needed')
  const inWindow = () => failure('request.in-window')
  const services = startServices({
    host: 'browser',
    version,
    locale: localeOf(host.language),
    out: dirname(host.resources),
    // A folder that is not there yet is made.
    dataFolder: resolve(choice['data-dir'] ?? host.dataFolder),
    policy: { policy: host.policy, problems: [] },
    notify: () => undefined,
    openProcess: openThread,
    createCompanion: null,
    settingsChanged: () => undefined,
    writeClipboard: inWindow,
    openLink: inWindow,
    saveFile: inWindow,
    askFolder: null,
    log: host.warn,
  })
  try {
    const locked = services.store.problems.find(({ key }) => key === 'store.in-use')
    return asGiven(
      services.store.isWritable
        ? await work(services)
        : { ok: false, problem: locked ?? { key: 'store.in-use', values: {} } },
    )
  } finally {
    await services.close()
  }
}
