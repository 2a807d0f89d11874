/** The verdict of a text: what was found and how surely, what was lifted with it, and whose error it is instead. */
import { createAnalysis } from '../../core/analyzer/analysis.ts'
import { type RuleTables, ruleTables } from '../../core/analyzer/envelopes/registry.ts'
import { createMarkFinder } from '../../core/analyzer/envelopes/text-marks.ts'
import { leaveOutNames } from '../../core/analyzer/fields/key-roles.ts'
import { type Knowledge, learn } from '../../core/analyzer/knowledge/knowledge.ts'
import { viewCatalog } from '../../core/catalog/catalog.ts'
import { shippedCatalog, shippedKnowledge } from '../shipped-analyzer.ts'
import type { Judge, Tables } from './omission.ts'

/** From here on an answer is given as sure. */
const sure = 0.9

const judgeBy =
  (knowledge: Knowledge): Judge =>
  (text) => {
    const analysis = createAnalysis(knowledge)
    analysis.push(text)
    const { findings, foreign } = analysis.finish()
    return JSON.stringify([
      findings.map(({ outcome, candidates, http, logId, message, time, method, url, retryAfter, occurrences }) => [
        outcome,
        candidates.map(({ service, code, entryId, confidence }) => [service, code, entryId, confidence >= sure]),
        [http, logId, message, time, method, url, retryAfter, occurrences.count],
      ]),
      foreign[0]?.products.map(({ name }) => name.en),
    ])
  }

const view = viewCatalog(shippedCatalog)
const hasShippedWordings = ({ envelopes }: RuleTables): boolean =>
  envelopes.every(({ wordings }, place) => wordings === ruleTables.envelopes[place]?.wordings)

/** Only wordings reach into the index of messages, which is dear. */
const learnUnder = (rules: RuleTables): Knowledge =>
  hasShippedWordings(rules)
    ? {
        ...shippedKnowledge,
        tables: rules,
        envelopes: rules.envelopes,
        findMarks: createMarkFinder(rules.envelopes, rules.vendors),
      }
    : learn(view, rules)

/** Judges under other tables for as long as `during` runs. */
export const judgeTexts = <T>({ rules, withoutNames }: Tables, during: (judge: Judge) => T): T => {
  const restore = leaveOutNames(withoutNames)
  const result = during(judgeBy(learnUnder(rules)))
  restore()
  return result
}
