/** Reads one passage from end to end: signals, statements, candidates, nesting. */

import { plainHan } from '../../plain-han.ts'
import type { Steps } from '../../steps.ts'
import { assess } from '../candidates/assess.ts'
import { assessMessages } from '../candidates/assess-message.ts'
import type { Assessment } from '../candidates/candidates.ts'
import { type Nest, nestStatements } from '../candidates/chain.ts'
import type { Foreign } from '../candidates/name-foreign.ts'
import { findWordForeign } from '../candidates/word-foreign.ts'
import { type Around, createFactFinder, type FactFinder } from '../facts/fact-finder.ts'
import { scanFields } from '../fields/fields.ts'
import { findCalled } from '../knowledge/call-book.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Passage } from '../passages/passage.ts'
import { peel } from '../passages/peel.ts'
import { plainWidth } from '../passages/plain-width.ts'
import { groundAlone } from '../statements/alone.ts'
import { findCorrections, groundCorrection } from '../statements/corrections.ts'
import { readFields } from '../statements/read-fields.ts'
import { readTokens } from '../statements/read-tokens.ts'
import { sayBeside } from '../statements/say-beside.ts'
import type { Extent, Statement } from '../statements/statement.ts'

export interface PassageReading {
  readonly passage: Passage
  readonly nests: readonly Nest[]
  readonly facts: FactFinder
  /** Every place that stated a code, taken for ours or not. */
  readonly statements: readonly Statement[]
  /** Other products' errors, beside ours or instead of them. */
  readonly foreign: readonly Foreign[]
  readonly succeeded: boolean
  /** The HTTP status of a failure that is told without any error of ours. */
  readonly status: number | null
}

const overlaps = (a: Extent, b: Extent) => a.from < b.to && b.from < a.to

/** A statement that is ours, wraps ours or stands in ours is no error of its own. */
const findForeign = (
  assessments: readonly Assessment[],
  words: readonly Foreign[],
  nests: readonly Nest[],
): readonly Foreign[] => {
  const ours = nests.flatMap(({ links }) => links.map(({ statement }) => statement))
  const taken: Extent[] = [...ours]
  const numbers = assessments.flatMap(({ foreign, candidates }) =>
    foreign === null || candidates.length > 0 ? [] : [foreign],
  )
  // A number beside a word is its HTTP status or the same error told again.
  return [...words, ...numbers].filter(({ statement }) => {
    if (taken.some((own) => overlaps(own, statement))) return false
    taken.push(statement)
    return true
  })
}

/** `whole` says that the passage is all there is: then a lone number is a question about a code. */
export function* passageSteps(
  knowledge: Knowledge,
  original: string,
  offset: number,
  whole: boolean,
  around: Around,
): Steps<PassageReading> {
  const passage = peel({ text: plainWidth(original), written: original, offset, places: null })
  const { text } = passage
  const tree = scanFields(text)
  const corrections = findCorrections(plainHan(text))
  yield
  const inFields = readFields(text, tree, knowledge)
  yield
  const stated = [...inFields, ...readTokens(text, tree, knowledge, corrections)].map((statement) =>
    groundCorrection(sayBeside(text, statement, knowledge), corrections),
  )
  yield
  const marks = knowledge.findMarks(text)
  yield
  const statements = whole ? stated.map((statement) => groundAlone(text, statement, marks.of.size > 0)) : stated
  const facts = createFactFinder(text, tree, around)
  const assessments = statements.map((statement) =>
    assess(knowledge, statement, marks, text, {
      http: facts.http(statement, []),
      called: findCalled(knowledge.calls, facts, statement, []),
    }),
  )
  yield
  const coded = nestStatements(assessments, text)
  const nests =
    coded.length > 0
      ? coded
      : nestStatements(
          assessMessages(knowledge, text, marks, assessments, (statement) => facts.http(statement, [])),
          text,
        )
  yield
  return {
    passage,
    nests,
    facts,
    statements,
    foreign: findForeign(assessments, findWordForeign(text, tree, marks, knowledge.tables.vendors), nests),
    succeeded: statements.some(({ code }) => code === '0'),
    status: nests.length === 0 ? facts.failedStatus() : null,
  }
}
