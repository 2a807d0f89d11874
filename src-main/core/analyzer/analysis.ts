/** Analyzes a text given in pieces: findings grow with every piece, memory does not, and reading can stop at any time. */
import {
  betweenFiles,
  type Diagnosis,
  type ForeignError,
  type SecretSpan,
} from '../../../src-preload/model/diagnosis.ts'
import { finishSteps, type Steps } from '../steps.ts'
import { yearIn } from './facts/times.ts'
import { readTableHead, type TableHead, tableRanges } from './fields/tables.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { createCollector } from './occurrences/collect.ts'
import type { Places } from './occurrences/places.ts'
import { findPromising, leadOfRows } from './passages/prefilter.ts'
import { type Bounds, lineAround, lineStart, recordAround, splitRecords } from './passages/record-bounds.ts'
import { type PassageReading, passageSteps } from './reading/read-passage.ts'
import { createRecall } from './reading/recall.ts'
import { concludeDiagnosis, reportForeign } from './report/conclude.ts'
import { namedCodes } from './report/named-codes.ts'
import { limits } from './rules/limits.ts'
import { findSecrets } from './secrets/redact.ts'

export interface Analysis {
  /** Pieces may be cut anywhere; one that is `betweenFiles` ends a file. */
  push(piece: string): void
  /** The same with places to pause: after every record. */
  pushSteps(piece: string): Steps<undefined>
  /** What has been found so far; `read` tells how far. */
  partial(): Diagnosis
  /** Reads what is left and concludes. */
  finish(): Diagnosis
  endSteps(): Steps<Diagnosis>
  /** Every place of each finding, in the order of the findings told last. */
  places(): readonly Places[]
}

/** The line of a place where it is a row that may state an error. */
const rowAt = (text: string, at: number, head: TableHead): Bounds | null => {
  const line = lineAround(text, at)
  return head.mayState(text.slice(line.from, line.to)) ? line : null
}

export const createAnalysis = (knowledge: Knowledge): Analysis => {
  const collector = createCollector(knowledge)
  const recall = createRecall(knowledge)
  const secrets: SecretSpan[] = []
  /** Text not read yet, after as much read text as a record may begin before its hit. */
  let pending = ''
  /** Offset of `pending` in the whole text, and of what is read within `pending`. */
  let offset = 0
  let floor = 0
  /** Where files end in the whole text, behind the line end between them. */
  const fileEnds: number[] = []
  /** Of a text that is one long table. */
  let head: TableHead | null = null
  let leads = knowledge.leads
  const foreign = new Map<string, ForeignError>()
  /** The beginning of the text. */
  let opening = ''
  let succeeded = false
  let status: number | null = null
  /** Up to where errors were told, in the whole text. */
  let told = 0
  /** Of times that are written without one. */
  let year: string | null = null
  /** Told what `partial` told last of a text that is still short. */
  let aside: Analysis | null = null

  const gather = (reading: PassageReading) => {
    collector.add(reading)
    for (const one of reading.foreign) {
      const error = reportForeign(reading.passage, one)
      const key = [error.code, ...error.products.map(({ name }) => name.en)].join(' ')
      if (foreign.size < limits.foreign && !foreign.has(key)) foreign.set(key, error)
    }
    succeeded ||= reading.succeeded
    status ??= reading.status
  }

  /** Up to what has told an error, and no farther than the file. */
  const beforeRecord = (from: number): string => {
    const file = fileEnds.findLast((end) => end <= offset + from) ?? 0
    return pending.slice(Math.max(0, Math.max(told, file) - offset, from - limits.before), from)
  }

  /** `end` of the record, within `pending`. */
  function* readRecord(text: string, at: number, before: string, end: number): Steps<undefined> {
    const again = recall.find(text, at, year)
    if (again !== null) {
      if (again.errors.length > 0) told = offset + end
      collector.addAgain(again.errors)
      // A shape without secrets has none in any of its records.
      if (again.hasSecrets) findSecrets(text, at, secrets)
      return undefined
    }
    const known = secrets.length
    findSecrets(text, at, secrets)
    yield
    const reading = yield* passageSteps(knowledge, text, at, false, { year, before })
    gather(reading)
    if (reading.nests.length > 0) told = offset + end
    recall.remember(reading, secrets.length > known)
    return undefined
  }

  /** No record goes on in the next file. */
  function* readShort(): Steps<undefined> {
    year = yearIn(pending)
    const ends = [...fileEnds.map((end) => end - offset), pending.length]
    const records = ends.flatMap((to, file) => {
      const from = ends[file - 1] ?? 0
      return splitRecords(pending.slice(from, to), tableRanges).map((record) => ({
        from: from + record.from,
        to: from + record.to,
      }))
    })
    for (const { from, to } of records) {
      const around = { year, before: beforeRecord(from) }
      const text = pending.slice(from, to)
      const reading = yield* passageSteps(knowledge, text, offset + from, records.length === 1, around)
      gather(reading)
      if (reading.nests.length > 0) told = offset + to
      floor = to
      yield
    }
    return undefined
  }

  /** Reads around every promising place; a record that may go on in the next piece waits for it. */
  function* readLong(last: boolean): Steps<undefined> {
    if (offset === 0 && floor === 0) {
      // Of as much as any cut of the text has at once.
      year = yearIn(pending.slice(0, limits.wholeText))
      head = readTableHead(pending)
      if (head !== null) leads = [...leads, leadOfRows(head)]
    }
    const settled = last
      ? pending.length
      : lineStart(pending, Math.max(0, pending.length - limits.passage), limits.line)
    const next = findPromising(pending, leads)
    for (let hit = next(floor); hit >= 0 && hit < settled; hit = next(floor)) {
      const row = head === null ? null : rowAt(pending, hit, head)
      const { from, to } = row ?? recordAround(pending, hit, floor)
      const record = pending.slice(from, to)
      // A row is read under its header, which stood far above: as if right above.
      if (head !== null && row !== null)
        yield* readRecord(`${head.line}\n${record}`, offset + from - head.line.length - 1, '', to)
      else yield* readRecord(record, offset + from, beforeRecord(from), to)
      floor = Math.max(to, hit + 1)
      yield
    }
    // In the midst of a long line the next record may begin before what is settled.
    const isBetweenLines = last || settled === 0 || pending[settled - 1] === '\n'
    floor = Math.max(floor, isBetweenLines ? settled : settled - limits.lead)
    const keep = lineStart(pending, Math.max(0, floor - limits.lead), limits.line)
    pending = pending.slice(keep)
    offset += keep
    floor -= keep
    return undefined
  }

  const conclude = (read: number): Diagnosis =>
    concludeDiagnosis({
      findings: collector.findings(),
      secrets,
      length: offset + pending.length,
      read,
      // Words and numbers are read one after the other: a reader goes by their places.
      foreign: [...foreign.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
      succeeded,
      status,
      named: namedCodes(opening, knowledge.documented),
    })

  /** Read as a whole, once it ends. */
  const isShort = () => offset === 0 && floor === 0 && pending.length <= limits.wholeText

  /** What stands in a short text so far, as if it ended here. */
  const readAside = (): Diagnosis => {
    const reader = createAnalysis(knowledge)
    let from = 0
    for (const end of fileEnds) {
      reader.push(pending.slice(from, end - betweenFiles.length))
      reader.push(betweenFiles)
      from = end
    }
    reader.push(pending.slice(from))
    aside = reader
    return reader.finish()
  }

  function* pushSteps(piece: string): Steps<undefined> {
    aside = null
    if (piece === betweenFiles) {
      const end = offset + pending.length + piece.length
      collector.beginFile(end)
      fileEnds.push(end)
    }
    opening += piece.slice(0, limits.opening - opening.length)
    if (offset === 0 || piece.length < 2 * limits.joint) {
      pending += piece
      if (offset > 0 || pending.length > limits.wholeText + limits.block) yield* readLong(false)
      return undefined
    }
    // Joined as a whole a large piece would be copied, and copies of all pieces collected. Joined with its beginning, what is not
    // read yet lies within it.
    pending += piece.slice(0, limits.joint)
    yield* readLong(false)
    const left = limits.joint - pending.length
    pending = left < 0 ? pending + piece.slice(limits.joint) : piece.slice(left)
    yield* readLong(false)
    return undefined
  }

  function* endSteps(): Steps<Diagnosis> {
    aside = null
    if (isShort()) {
      yield* readShort()
      findSecrets(pending, 0, secrets)
    } else yield* readLong(true)
    floor = pending.length
    return conclude(offset + pending.length)
  }

  return {
    push: (piece) => finishSteps(pushSteps(piece)),
    pushSteps,
    partial: () => (isShort() ? readAside() : conclude(offset + floor)),
    places: () => (aside ?? collector).places(),
    finish: () => finishSteps(endSteps()),
    endSteps,
  }
}
