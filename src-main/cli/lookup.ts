/** `lookup`: all meanings of some codes, in every service or in one. */
import { categoryText, type Entry, type Service, statedRule } from '../../src-preload/model/catalog.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { findMeanings, viewCatalog } from '../core/catalog/catalog.ts'
import { toPlainText } from '../core/search/text/plain-text.ts'
import { readService } from '../records/read-service.ts'
import { dataOptions } from './data-options.ts'
import { toLine } from './display-text.ts'
import type { CliHost, Command } from './host.ts'
import { openCatalog } from './open-catalog.ts'
import { createPaint } from './paint.ts'
import { type Fact, printFacts } from './print-facts.ts'
import { readArguments } from './read-arguments.ts'

/** Where the document misfiles an entry, what it belongs to. */
const categoryOf = ({ category, corrections }: Entry): string | null =>
  corrections.find(({ field }) => field === 'category')?.value ?? category

const factsOf = (entry: Entry, service: Service | undefined, { t, language }: CliHost): readonly Fact[] => {
  const { http, kind, retry, actor, provenance, derivation } = entry
  const category = categoryOf(entry)
  const ofRule = (value: string, rule: string) =>
    rule.endsWith(`/${statedRule}`) ? value : t('copy.derived', { value })
  const gloss = entry.gloss?.language === language ? entry.gloss : null
  const place = t('provenance.place', { document: provenance.document, row: provenance.row })
  return [
    ['field.name', entry.name],
    ['field.message', entry.message],
    ['column.meaning', entry.meaning],
    ['field.advice', entry.advice === null ? null : toPlainText(entry.advice)],
    ['detail.gloss', gloss === null ? null : [gloss.meaning, toPlainText(gloss.advice ?? '')].join('\n').trim()],
    ['column.http', http === null ? null : String(http)],
    ['field.category', category === null ? null : categoryText(category, service)[language]],
    ['column.kind', ofRule(t(`kind.${kind}`), derivation.kind)],
    ['column.retry', ofRule(t(`retry.${retry}`), derivation.retry)],
    ['column.actor', ofRule(t(`actor.${actor}`), derivation.actor)],
    ['detail.provenance', provenance.date === null ? place : `${place} · ${provenance.date}`],
    ['provenance.page', provenance.url],
  ]
}

/** One entry in full, for people: every documented text on lines of its own, labelled, in the width of the terminal. */
const printEntry = async (entry: Entry, service: Service | undefined, host: CliHost): Promise<void> => {
  const paint = createPaint(host.colour)
  await host.print(`${paint.strong(toLine(entry.code))}  ${service?.name[host.language] ?? entry.service}`)
  await printFacts(factsOf(entry, service, host), host)
}

const options = { service: { type: 'string', short: 's' }, json: { type: 'boolean' }, ...dataOptions } as const

/** Full-width digits count as digits. */
const codeOf = (word: string) => word.trim().normalize('NFKC')

export const lookup: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const words = read.value.positionals.map(codeOf).filter((word) => word !== '')
    if (words.length === 0) return failure('cli.no-code')
    const opened = await openCatalog(host, read.value.values)
    if (!opened.ok) return opened
    const service = readService(read.value.values.service, opened.value)
    if (!service.ok) return service
    const view = viewCatalog(opened.value)
    /** A word may be the id of an entry, as `--json` gives it. */
    const meaningsOf = (word: string): readonly Entry[] =>
      [...findMeanings(view, word), ...[view.byId(word) ?? []].flat()].filter(
        (entry) => service.value === undefined || entry.service === service.value,
      )
    /** Several copied in one word, as `99991672,1405`. */
    const parts = (word: string) => (meaningsOf(word).length > 0 ? [word] : word.split(/[,;、\s]/).filter(Boolean))
    const codes = [...new Set(words.flatMap(parts))]
    const found = codes.flatMap(meaningsOf)
    if (read.value.values.json === true) await host.print(JSON.stringify(found))
    else
      for (const [place, entry] of found.entries()) {
        if (place > 0) await host.print('')
        await printEntry(entry, view.services.get(entry.service), host)
      }
    const absent = codes.filter((code) => meaningsOf(code).length === 0)
    if (absent.length > 0) {
      const { warnAbsent } = await import('./warn-absent.ts')
      for (const code of absent) warnAbsent(code, view, service.value, host)
      host.warn(host.t('cli.absent-hint'))
    }
    return success(found.length > 0)
  },
}
