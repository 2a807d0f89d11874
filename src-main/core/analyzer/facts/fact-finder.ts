/** Everything a record tells beside the code, attached to the statement it belongs to. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { FieldTree } from '../fields/field-tree.ts'
import type { Statement } from '../statements/statement.ts'
import { answerBefore } from './answer-before.ts'
import { retryAfterIn, scopesIn, violationsIn } from './details.ts'
import { httpFacts, writtenStatuses } from './http.ts'
import { type Fact, nearest } from './nearest.ts'
import { appIdFacts, linksIn, methodFacts, type Request, requestBefore, requestFacts } from './request.ts'
import { timeFacts, timeOfLogId } from './times.ts'

/** 14 digits of time and 16 to 22 hex digits; one documented sample is cut short. docs/envelopes.md, “Feishu”. */
const logId = /(?<![0-9A-Za-z])20\d{12}[0-9A-Fa-f]{16,22}(?![0-9A-Za-z])/g
const turId = /(?<![0-9A-Za-z_])tur_[0-9A-Za-z_-]{4,64}/g
const plausibleId = /^[\w.:+/=-]{8,128}$/

type IdKind = 'error-log-id' | 'log-shape' | 'tur-shape' | 'log-id' | 'request-id' | 'trace-id'

/** What each service calls its own, best first; kinds not listed are never taken for it. */
const ownIds: Readonly<Record<ServiceId, readonly IdKind[]>> = {
  turing: ['tur-shape', 'trace-id', 'request-id'],
  'tencent-bot': ['request-id', 'trace-id', 'log-id'],
}
/** `error.log_id` is the service's; an id beside it may be a relay's (docs/envelopes.md, “Feishu”). */
const usualIds: readonly IdKind[] = ['error-log-id', 'log-shape', 'log-id', 'request-id', 'trace-id']

const idKindOf = (role: string | null): IdKind | null =>
  role === 'log-id' || role === 'request-id' || role === 'trace-id' ? role : null

/** Request ids: log_id, trace_id, RequestId, and which of them is the service's own. */
const idFacts = (text: string, tree: FieldTree, service: ServiceId): readonly Fact<string>[] => {
  const order = ownIds[service] ?? usualIds
  const facts: Fact<string>[] = []
  const add = (kind: IdKind, value: string, start: number, end: number) => {
    const grade = order.indexOf(kind)
    if (grade >= 0) facts.push({ value, start, end, grade })
  }
  for (const hit of text.matchAll(logId)) add('log-shape', hit[0], hit.index, hit.index + hit[0].length)
  for (const hit of text.matchAll(turId)) add('tur-shape', hit[0], hit.index, hit.index + hit[0].length)
  for (const { role, value, start, end, frame } of tree.fields) {
    const kind =
      role === 'log-id' && /^err(?:or)?$/i.test(tree.frames[frame]?.owner ?? '') ? 'error-log-id' : idKindOf(role)
    if (kind !== null && plausibleId.test(value) && /\d/.test(value)) add(kind, value, start, end)
  }
  return facts
}

export type Facts = Pick<
  Finding,
  'http' | 'logId' | 'time' | 'method' | 'url' | 'appId' | 'scopes' | 'fields' | 'retryAfter' | 'links'
>

/** What the text around a record says about it. */
export interface Around {
  /** Of times that are written without one. */
  readonly year: string | null
  /** Records right before it that tell no error. */
  readonly before: string
}

/** `others` are the record's other errors: a fact beyond one of them is theirs. */
export const createFactFinder = (text: string, tree: FieldTree, { year, before }: Around) => {
  const known = new Map<string, readonly Fact<unknown>[]>()
  const once = <T>(name: string, find: () => readonly Fact<T>[]): readonly Fact<T>[] => {
    const before = known.get(name) as readonly Fact<T>[] | undefined
    if (before !== undefined) return before
    const found = [...find()].sort((a, b) => a.start - b.start)
    known.set(name, found)
    return found
  }
  return {
    /** The id and the written time of an occurrence, with their places. */
    brief(statement: Statement, service: ServiceId, others: readonly Statement[]) {
      const ids = once(`id ${service}`, () => idFacts(text, tree, service))
      const times = once('time', () => timeFacts(text, year))
      return { logId: nearest(ids, statement, others, text), time: nearest(times, statement, others, text) }
    },
    http(statement: Statement, others: readonly Statement[]): number | null {
      const facts = once('http', () => httpFacts(text, tree)).filter((fact) => fact.start !== statement.start)
      // A client names the code in its headline and dumps the answer below: the status is that of both.
      const strangers = others.filter(({ code }) => code !== statement.code)
      return nearest(facts, statement, strangers, text)?.value ?? null
    },
    /** The first status of a failure, whatever it belongs to. */
    failedStatus(): number | null {
      return once('http', () => httpFacts(text, tree)).find(({ value }) => value >= 400)?.value ?? null
    },
    /** The request that failed, with the place of its address. */
    call(statement: Statement, others: readonly Statement[]): Fact<Request> | null {
      const request = nearest(
        once('request', () => requestFacts(text)),
        statement,
        others,
        text,
      )
      const method = nearest(
        once('method', () => methodFacts(text)),
        statement,
        others,
        text,
      )
      if (request === null) return null
      return { ...request, value: { ...request.value, method: request.value.method ?? method?.value ?? null } }
    },
    /** `calls`: what the paths of the service's calls begin with, where that is known. */
    full(statement: Statement, service: ServiceId, others: readonly Statement[], calls: RegExp | null): Facts {
      const request = this.call(statement, others)?.value
      const method = nearest(
        once('method', () => methodFacts(text)),
        statement,
        others,
        text,
      )?.value
      const { logId, time } = this.brief(statement, service, others)
      const asked = request === undefined && others.length === 0 && calls !== null ? requestBefore(before, calls) : null
      const status = asked === null ? undefined : writtenStatuses(asked.between).find(({ value }) => value >= 400)
      const head = others.length === 0 && before !== '' ? answerBefore(before) : { http: null, logId: null }
      const id = logId?.value ?? head.logId
      return {
        logId: id,
        time: time?.value ?? (id === null ? null : timeOfLogId(id)),
        http: this.http(statement, others) ?? status?.value ?? head.http,
        method: request?.method ?? method ?? asked?.method ?? null,
        url: request?.url ?? asked?.url ?? null,
        appId:
          nearest(
            once('app', () => appIdFacts(text)),
            statement,
            others,
            text,
          )?.value ?? null,
        scopes: scopesIn(text, tree, statement),
        fields: violationsIn(tree, statement),
        retryAfter: retryAfterIn(text),
        links: linksIn(text, statement.from, statement.to),
      }
    },
  }
}

export type FactFinder = ReturnType<typeof createFactFinder>
