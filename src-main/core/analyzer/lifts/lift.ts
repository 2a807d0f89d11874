/** Everything a record tells beside the code, attached to the statement it belongs to. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { FieldViolation } from '../../../../src-preload/model/diagnosis.ts'
import type { FieldTree } from '../extractors/field-tree.ts'
import type { Statement } from '../statements/statement.ts'
import { retryAfterIn, scopesIn, violationsIn } from './details.ts'
import { httpFacts } from './http.ts'
import { idFacts } from './ids.ts'
import { type Fact, nearest } from './nearest.ts'
import { appIdFacts, linksIn, methodFacts, requestFacts } from './request.ts'
import { timeFacts, timeOfLogId } from './times.ts'

export interface Lifted {
  readonly http: number | null
  readonly logId: string | null
  readonly time: string | null
  readonly method: string | null
  readonly url: string | null
  readonly appId: string | null
  readonly scopes: readonly string[]
  readonly fields: readonly FieldViolation[]
  readonly retryAfter: number | null
  readonly links: readonly string[]
}

/** `others` are the record's other errors: a fact beyond one of them is theirs. */
export const createLifter = (text: string, tree: FieldTree) => {
  const known = new Map<string, readonly Fact<unknown>[]>()
  const once = <T>(name: string, find: () => readonly Fact<T>[]): readonly Fact<T>[] => {
    const before = known.get(name) as readonly Fact<T>[] | undefined
    if (before !== undefined) return before
    const found = find()
    known.set(name, found)
    return found
  }
  return {
    /** The cheap part, taken of every occurrence. */
    brief(statement: Statement, service: ServiceId, others: readonly Statement[]) {
      const logId =
        nearest(
          once(`id ${service}`, () => idFacts(text, tree, service)),
          statement,
          others,
          text,
        )?.value ?? null
      const written =
        nearest(
          once('time', () => timeFacts(text)),
          statement,
          others,
          text,
        )?.value ?? null
      return { logId, time: written ?? (logId === null ? null : timeOfLogId(logId)) }
    },
    http(statement: Statement, others: readonly Statement[]): number | null {
      const facts = once('http', () => httpFacts(text, tree)).filter((fact) => fact.start !== statement.start)
      return nearest(facts, statement, others, text)?.value ?? null
    },
    full(statement: Statement, service: ServiceId, others: readonly Statement[]): Lifted {
      const request = nearest(
        once('request', () => requestFacts(text)),
        statement,
        others,
        text,
      )?.value
      const method = nearest(
        once('method', () => methodFacts(text)),
        statement,
        others,
        text,
      )?.value
      return {
        ...this.brief(statement, service, others),
        http: this.http(statement, others),
        method: request?.method ?? method ?? null,
        url: request?.url ?? null,
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

export type Lifter = ReturnType<typeof createLifter>
