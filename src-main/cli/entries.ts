/** `entries`: every entry of the catalog, or of one service, one per line. */
import { failure, success } from '../../src-preload/model/outcome.ts'
import type { Command } from './host.ts'
import { openCatalog, readService } from './open-catalog.ts'
import { printRows } from './print-rows.ts'
import { readArguments } from './read-arguments.ts'

const options = { service: { type: 'string', short: 's' }, jsonl: { type: 'boolean' } } as const

export const entries: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const [word] = read.value.positionals
    if (word !== undefined) return failure('cli.unexpected-word', { word })
    const opened = openCatalog(host)
    if (!opened.ok) return opened
    const service = readService(read.value.values.service, opened.value)
    if (!service.ok) return service
    const chosen = opened.value.entries.filter(
      (entry) => service.value === undefined || entry.service === service.value,
    )
    if (read.value.values.jsonl === true) for (const entry of chosen) await host.print(JSON.stringify(entry))
    else
      await printRows(
        chosen.map((entry) => ({ entry, highlights: [] })),
        opened.value.services,
        host,
      )
    return success(chosen.length > 0)
  },
}
