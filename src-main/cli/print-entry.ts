/** One entry in full, for people: every documented text on lines of its own, labelled, in the width of the terminal. */
import type { Entry, Service } from '../../src-preload/model/catalog.ts'
import type { MessageKey } from '../../src-preload/translate.ts'
import { toPlainText } from '../core/search/plain-text.ts'
import { fillTo, toLine, unitsWithin, widthOf } from './display-text.ts'
import type { CliHost } from './host.ts'
import { createPaint } from './paint.ts'

type Fact = readonly [label: MessageKey, text: string | null]

/** Lines no wider than `width`, broken anywhere: Chinese has no blanks to break at. */
const wrapLine = (line: string, width: number): readonly string[] => {
  const lines: string[] = []
  let rest = line
  while (widthOf(rest) > width) {
    const units = Math.max(1, unitsWithin(rest, width))
    const blank = rest.lastIndexOf(' ', units)
    const end = blank > units / 2 ? blank : units
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, rest]
}

const linesOf = (text: string, width: number) =>
  text
    .split('\n')
    .map(toLine)
    .filter((line) => line !== '')
    .flatMap((line) => wrapLine(line, width))

const factsOf = (entry: Entry, { t }: CliHost): readonly Fact[] => {
  const { http, kind, retry, actor, provenance } = entry
  const place = t('provenance.place', { document: provenance.document, row: provenance.row })
  return [
    ['field.name', entry.name],
    ['field.message', entry.message],
    ['column.meaning', entry.meaning],
    ['field.advice', entry.advice === null ? null : toPlainText(entry.advice)],
    ['column.http', http === null ? null : String(http)],
    ['field.category', entry.category],
    ['column.kind', t(`kind.${kind}`)],
    ['column.retry', t(`retry.${retry}`)],
    ['column.actor', t(`actor.${actor}`)],
    ['detail.provenance', provenance.date === null ? place : `${place} · ${provenance.date}`],
    ['provenance.page', provenance.url],
  ]
}

export const printEntry = async (entry: Entry, service: Service | undefined, host: CliHost): Promise<void> => {
  const paint = createPaint(host.colour)
  const facts = factsOf(entry, host).filter((fact): fact is [MessageKey, string] => fact[1] !== null && fact[1] !== '')
  const labelWidth = Math.max(...facts.map(([label]) => widthOf(host.t(label)))) + 2
  const width = host.width === null ? Number.POSITIVE_INFINITY : Math.max(20, host.width - labelWidth)
  await host.print(`${paint.strong(toLine(entry.code))}  ${service?.name[host.language] ?? entry.service}`)
  for (const [label, text] of facts)
    for (const [place, line] of linesOf(text, width).entries()) {
      const title = fillTo(place === 0 ? host.t(label) : '', labelWidth)
      await host.print(paint.faint(title) + line)
    }
}
