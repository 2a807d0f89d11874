/** Whose number it is where a line names several services: `飞书报 11233，飞书项目报 30005`. */
import type { Entry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import { rules } from '../rules/rules.ts'
import type { Signal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'

/** What a service has of a line that names a service before the number. */
export interface Owned {
  /** Names of a service that the number is not told of say little. */
  readNames(signals: readonly Signal[]): readonly Signal[]
  /** A name right before the number is of no use to another service. */
  readShared(signals: readonly Signal[]): readonly Signal[]
}

export interface Owners {
  /** `documents`: the service has an entry of the code. */
  of(service: ServiceId, documents: boolean): Owned
}

interface Name {
  readonly service: ServiceId
  readonly mark: FoundMark
}

const untouched: Owned = { readNames: (signals) => signals, readShared: (signals) => signals }
const ofNobody: Owners = { of: () => untouched }

/** Units that a bracket and its blanks take between a number and the name behind it: `30005 (飞书项目)`. */
const bracketed = /^ ?\(/

const soften = (signal: Signal): Signal => (signal.rule.decides === 'name' ? { ...signal, strength: 'hint' } : signal)

/** Names that only say where people wrote, or of whom else, say little. */
export const softenNames = (signals: readonly Signal[]): readonly Signal[] => signals.map(soften)

const overlaps = (a: FoundMark, b: FoundMark) => a.start < b.end && b.start < a.end

/** The name in brackets right behind the number, else the nearest one before it on its line. */
const findNearest = (names: readonly Name[], { start, end }: Statement, text: string): Name | null => {
  const behind = bracketed.exec(text.slice(end, end + 2))?.[0].length ?? 0
  const told = behind === 0 ? undefined : names.find(({ mark }) => mark.start === end + behind)
  if (told !== undefined) return told
  const line = text.lastIndexOf('\n', start - 1) + 1
  return names
    .filter(({ mark }) => mark.start >= line && mark.end <= start)
    .reduce<Name | null>((best, next) => (best === null || next.mark.end > best.mark.end ? next : best), null)
}

/** Fields in brackets have names of their own to go by. */
export const findOwners = (
  statement: Statement,
  { of }: TextMarks,
  text: string,
  meanings: readonly Entry[],
): Owners => {
  if (statement.holder?.isNested === true || of.size < 2) return ofNobody
  const names = [...of].flatMap(([service, marks]) =>
    marks.filter(({ meaning }) => meaning.rule.decides === 'name').map((mark): Name => ({ service, mark })),
  )
  const nearest = findNearest(names, statement, text)?.mark
  if (nearest === undefined) return ofNobody
  const told = new Set(names.flatMap(({ service, mark }) => (mark.end === nearest.end ? service : [])))
  // `飞书` in `飞书招聘` may be meant: the gateway's codes come with every product.
  const kin = new Set(names.flatMap(({ service, mark }) => (overlaps(mark, nearest) ? service : [])))
  const isDocumented = meanings.some(({ service }) => told.has(service))
  return {
    of: (service, documents) => {
      // A kin service is ruled out only by a document, a stranger that documents the code as well.
      if (told.has(service) || (!isDocumented && kin.has(service))) return untouched
      return {
        readNames: (signals) => (isDocumented || !documents ? softenNames(signals) : signals),
        readShared: (signals) => signals.filter(({ rule }) => rule !== rules.serviceBefore),
      }
    },
  }
}
