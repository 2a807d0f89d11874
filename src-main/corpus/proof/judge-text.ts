/** The verdict of a text: what was found and how surely, what was lifted with it, and whose error it is instead. */
import { createAnalysis } from '../../core/analyzer/analysis.ts'
import { createMarkFinder } from '../../core/analyzer/extractors/text-marks.ts'
import { type Knowledge, learn } from '../../core/analyzer/knowledge.ts'
import type { RuleTables } from '../../core/analyzer/rule-tables.ts'
import { viewCatalog } from '../../core/catalog/catalog.ts'
import { shippedCatalog, shippedKnowledge } from '../shipped-analyzer.ts'
import type { Judge } from './omission.ts'

/** From here on an answer is given as sure. */
const sure = 0.9

const judgeBy =
  (knowledge: Knowledge): Judge =>
  (text) => {
    const analysis = createAnalysis(knowledge)
    analysis.push(text)
    const { findings, foreign } = analysis.finish()
    return JSON.stringify([
      findings.map(({ outcome, candidates, http, logId, message, occurrences }) => [
        outcome,
        candidates.map(({ service, code, entryId, confidence }) => [service, code, entryId, confidence >= sure]),
        [http, logId, message, occurrences.count],
      ]),
      foreign?.products.map(({ name }) => name.en),
    ])
  }

export const judgeShipped = judgeBy(shippedKnowledge)

const view = viewCatalog(shippedCatalog)

/** Under other tables; only wordings reach into the index of messages, which is dear. */
export const judgeUnder = (tables: RuleTables, hasOtherWordings: boolean): Judge =>
  judgeBy(
    hasOtherWordings
      ? learn(view, tables)
      : {
          ...shippedKnowledge,
          tables,
          envelopes: tables.envelopes,
          findMarks: createMarkFinder(tables.envelopes, tables.vendors),
        },
  )
