/** One entry in full, for people: every documented text on lines of its own, labelled, in the width of the terminal. */
import { type Entry, type Service, statedRule } from '../../src-preload/model/catalog.ts'
import { categoryText } from '../../src-preload/model/category-text.ts'
import { toPlainText } from '../core/search/text/plain-text.ts'
import { toLine } from './display-text.ts'
import type { CliHost } from './host.ts'
import { createPaint } from './paint.ts'
import { type Fact, printFacts } from './print-facts.ts'

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

export const printEntry = async (entry: Entry, service: Service | undefined, host: CliHost): Promise<void> => {
  const paint = createPaint(host.colour)
  await host.print(`${paint.strong(toLine(entry.code))}  ${service?.name[host.language] ?? entry.service}`)
  await printFacts(factsOf(entry, service, host), host)
}
