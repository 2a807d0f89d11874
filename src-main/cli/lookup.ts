/** `lookup`: all meanings of some codes, in every service or in one. */
import type { Entry } from '../../src-preload/model/catalog.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { dataOptions } from './data-options.ts'
import type { Command } from './host.ts'
import { openCatalog, readService } from './open-catalog.ts'
import { printEntry } from './print-entry.ts'
import { readArguments } from './read-arguments.ts'

const options = { service: { type: 'string', short: 's' }, json: { type: 'boolean' }, ...dataOptions } as const

/** Full-width digits count as digits. */
const codeOf = (word: string) => word.trim().normalize('NFKC')

export const lookup: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const codes = [...new Set(read.value.positionals.map(codeOf))]
    if (codes.length === 0) return failure('cli.no-code')
    const opened = await openCatalog(host, read.value.values)
    if (!opened.ok) return opened
    const service = readService(read.value.values.service, opened.value)
    if (!service.ok) return service
    const view = viewCatalog(opened.value)
    /** A word that is no code may be the name of one: `NOT_FOUND`. */
    const named = (word: string): readonly Entry[] =>
      /[A-Za-z]/.test(word) ? opened.value.entries.filter(({ name }) => name?.toLowerCase() === word.toLowerCase()) : []
    const meaningsOf = (code: string): readonly Entry[] => {
      const found = view.byCode(code)
      return (found.length > 0 ? found : named(code)).filter(
        (entry) => service.value === undefined || entry.service === service.value,
      )
    }
    const found = codes.flatMap(meaningsOf)
    if (read.value.values.json === true) await host.print(JSON.stringify(found))
    else
      for (const [place, entry] of found.entries()) {
        if (place > 0) await host.print('')
        await printEntry(entry, view.services.get(entry.service), host)
      }
    for (const code of codes) if (meaningsOf(code).length === 0) host.warn(host.t('cli.no-such-code', { code }))
    return success(found.length > 0)
  },
}
