/** What a service's support asks for and a text lacks: `evidence` of `resources/services.json`, item by item. */
import type { EvidenceItem, LocalText, Service } from '../../../src-preload/model/catalog.ts'
import type { Lifted } from './lifts/lift.ts'

const isGiven = (item: EvidenceItem, lifted: Lifted, message: boolean, text: string): boolean => {
  const facts: Readonly<Record<string, unknown>> = { ...lifted, code: true, message: message || null }
  const byFacts =
    item.lifted.length > 0 && item.lifted.every((name) => facts[name] !== null && facts[name] !== undefined)
  return byFacts || item.words.some((word) => text.toLowerCase().includes(word.toLowerCase()))
}

/** Whether errors of this code have such a thing at all. */
const applies = ({ unless = [] }: EvidenceItem, code: string): boolean =>
  !unless.some(([from, to]) => Number(code) >= from && Number(code) <= to)

export const missingEvidence = (
  service: Service | undefined,
  code: string,
  lifted: Lifted,
  message: boolean,
  text: string,
): readonly LocalText[] =>
  (service?.evidence ?? [])
    .filter((item) => applies(item, code) && !isGiven(item, lifted, message, text))
    .map(({ zh, en }) => ({ zh, en }))
