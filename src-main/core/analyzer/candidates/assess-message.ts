/** Answers without a code: a documented message that is specific enough to name its entries by itself. */
import { isPageEntry } from '../../catalog/page-entry.ts'
import { recogniseText, recogniseVendors } from '../envelopes/recognise.ts'
import type { TextMarks } from '../envelopes/text-marks.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { rules } from '../rules/rules.ts'
import { messageScale, mostVague, telling } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import { isAlone } from '../statements/alone.ts'
import { type FoundMessage, readMessages } from '../statements/read-messages.ts'
import type { Statement } from '../statements/statement.ts'
import { serviceNames } from '../statements/tellings.ts'
import { type Assessment, acceptCandidates, type Scored, sumOf } from './candidates.ts'

/** `call failed: `, `返回：` */
const told =
  /(?:(?:fail(?:ed|ure)|errors?|denied|rejected|失败|报错|错误|异常|返回|提示|出错)(?:[:：]| with)|\b(?:returned|returns|threw|throws|got|says|said)|返回|提示|报了?|失败(?=\s?[-[(【（「“]))\s?[-]?\s?["'“「『【[(（`]?$/i

/** Whether words that tell of an answer lead to a place. */
const isTold = (text: string, start: number): boolean => told.test(text.slice(Math.max(0, start - 16), start))

/** Whether the wording fills its line, its quotes or what is told; a status may stand before it. */
const isWhole = (text: string, start: number, end: number): boolean =>
  (/(?:^|["'`:\n>[\]“「『【]|\b\d{3}) ?$/.test(text.slice(Math.max(0, start - 5), start)) || isTold(text, start)) &&
  /^(?:[;!?]|\.\s|[.]?\s{0,2}(?:["'`\n<,}”」』】)）\]]|$)|\s?\((?:http|status|code)\b)/i.test(text.slice(end, end + 9))

const assessWording = (
  knowledge: Knowledge,
  { found, statement }: FoundMessage,
  marks: TextMarks,
  text: string,
  http: (statement: Statement) => number | null,
): Assessment | null => {
  const { wording, filled } = found
  const row = messageScale.find(({ from }) => wording.specificity >= from)
  if (row === undefined) return null
  const { start, end } = statement
  // `智能客服机器人`: the beginning of a message may be a service's mere name.
  if (text.slice(start, end).replace(serviceNames, '').trim() === '') return null
  const strength = isWhole(text, start, end) ? row.whole : row.part
  const isVague = wording.specificity < telling.well
  if (strength === null) return null
  const status = http(statement)
  const alone =
    wording.specificity >= telling.well && (text.trim().length - (end - start) <= 2 || isAlone(text, start, end))
  const vendors = recogniseVendors(statement, marks, text, { start, end }, knowledge.tables.vendors)
  const scored = wording.entries.flatMap((known): readonly Scored[] => {
    const entry = knowledge.view.byId(known.id)
    const envelope = knowledge.envelopes.find(({ service }) => service === known.service)
    if (entry === undefined || envelope === undefined) return []
    const signals: Signal[] = [
      { rule: rules.messageOnly, subject: wording.parts.join('…'), strength, start, end },
      ...recogniseText(envelope, statement, marks, text),
      ...vendors,
    ]
    // Pages have thousands of messages, and nobody has looked whose words they are.
    if ((!envelope.policy.isChecked || isPageEntry(entry)) && !alone)
      signals.push(toSignal(rules.messageUnconfirmed, '', { start, end }))
    if (isTold(text, start)) signals.push(toSignal(rules.messageTold, '', { start, end }))
    if (alone) signals.push(toSignal(rules.messageAlone, '', { start, end }))
    if (known.http !== null && status !== null)
      signals.push(
        toSignal(known.http === status ? rules.httpAgrees : rules.httpDiffers, String(status), { start, end }),
      )
    const score = sumOf(signals)
    return [{ service: known.service, code: known.code, entry, score, signals, slots: filled.slots }]
  })
  const candidates = acceptCandidates(scored)
  const best = candidates[0]
  if (best === undefined || (isVague && candidates.length > mostVague)) return null
  return { statement: { ...statement, code: best.code }, candidates, foreign: null }
}

/** `rejected` are statements whose codes were not taken for ours: a message inside one of them is not ours either. */
export const assessMessages = (
  knowledge: Knowledge,
  text: string,
  marks: TextMarks,
  rejected: readonly Assessment[],
  http: (statement: Statement) => number | null,
): readonly Assessment[] =>
  readMessages(text, knowledge).flatMap((message) => {
    const { start, end } = message.statement
    const isForeign = rejected.some(
      ({ statement }) => statement.from <= start && statement.to >= end && /^[1-9]\d{3,}$/.test(statement.code),
    )
    return isForeign ? [] : (assessWording(knowledge, message, marks, text, http) ?? [])
  })
