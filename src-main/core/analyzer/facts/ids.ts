/** Request ids: log_id, trace_id, RequestId, and which of them is the service's own. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { FieldTree } from '../fields/field-tree.ts'
import type { Fact } from './nearest.ts'

/** 14 digits of time and 16 to 22 hex digits; one documented sample is cut short. docs/envelopes.md, “Feishu”. */
const logId = /(?<![0-9A-Za-z])20\d{12}[0-9A-Fa-f]{16,22}(?![0-9A-Za-z])/g
const turId = /(?<![0-9A-Za-z_])tur_[0-9A-Za-z_-]{4,64}/g
const plausible = /^[\w.:+/=-]{8,128}$/

type Kind = 'error-log-id' | 'log-shape' | 'tur-shape' | 'log-id' | 'request-id' | 'trace-id'

/** What each service calls its own, best first; kinds not listed are never taken for it. */
const own: Readonly<Record<ServiceId, readonly Kind[]>> = {
  turing: ['tur-shape', 'trace-id', 'request-id'],
  'tencent-bot': ['request-id', 'trace-id', 'log-id'],
}
/** `error.log_id` is the service's; an id beside it may be a relay's (docs/envelopes.md, “Feishu”). */
const ownElsewhere: readonly Kind[] = ['error-log-id', 'log-shape', 'log-id', 'request-id', 'trace-id']

const kindOf = (role: string | null): Kind | null =>
  role === 'log-id' || role === 'request-id' || role === 'trace-id' ? role : null

export const idFacts = (text: string, tree: FieldTree, service: ServiceId): readonly Fact<string>[] => {
  const order = own[service] ?? ownElsewhere
  const facts: Fact<string>[] = []
  const add = (kind: Kind, value: string, start: number, end: number) => {
    const grade = order.indexOf(kind)
    if (grade >= 0) facts.push({ value, start, end, grade })
  }
  for (const hit of text.matchAll(logId)) add('log-shape', hit[0], hit.index, hit.index + hit[0].length)
  for (const hit of text.matchAll(turId)) add('tur-shape', hit[0], hit.index, hit.index + hit[0].length)
  for (const { role, value, start, end, frame } of tree.fields) {
    const kind =
      role === 'log-id' && /^err(?:or)?$/i.test(tree.frames[frame]?.owner ?? '') ? 'error-log-id' : kindOf(role)
    if (kind !== null && plausible.test(value) && /\d/.test(value)) add(kind, value, start, end)
  }
  return facts
}
