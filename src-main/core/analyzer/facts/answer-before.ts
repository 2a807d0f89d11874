/** Status and id of an answer whose head a client logged line by line, each a record of its own, before the body. */
import { writtenStatuses } from './http.ts'
import { answeredWell } from './request.ts'

/** Units before the body in which its head stands. */
const headLength = 1_000

const idHeader =
  /\b(?:x-tt-logid|x-turing-trace-id|x-(?:client-)?(?:request|trace)-id|(?:request|log|trace)[ _-]?id)["']?\s?[:=]\s?\[?["']?([\w.:+/=-]{8,128})/gi

const goodAnswers = new RegExp(answeredWell, 'gi')

/** The only one of several; heads of calls that went out side by side are not told apart. */
const only = <T>(values: readonly T[]): T | null => {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}

export const answerBefore = (before: string): { readonly http: number | null; readonly logId: string | null } => {
  const near = before.slice(-headLength)
  // What stands before the end of a good answer is that one's, but for the status of this.
  const answered = [...near.matchAll(goodAnswers)].at(-1)
  const head = answered === undefined ? near : near.slice(answered.index)
  return {
    http: only(writtenStatuses(head).flatMap(({ value }) => (value >= 400 ? [value] : []))),
    logId: only([...head.matchAll(idHeader)].map((hit) => hit[1] ?? '')),
  }
}
