/** Finds secrets and personal data in a text, and masks them in place: the shape stays, the value does not. */
import type { SecretSpan } from '../../../../src-preload/model/diagnosis.ts'
import { limits } from '../rules/limits.ts'
import { secretRules } from './secret-rules.ts'

/** How much of what stands before a value a rule may look at. */
const before = 48

/** Appends to `found`, in text order; overlapping ones become one. `offset` is where `text` stands in the whole text. */
export const findSecrets = (text: string, offset: number, found: SecretSpan[]): void => {
  const spans: SecretSpan[] = []
  const letters = text.toLowerCase()
  for (const { kind, pattern, needs, holds } of secretRules) {
    if (needs !== undefined && !needs.some((one) => letters.includes(one))) continue
    for (const hit of text.matchAll(pattern)) {
      const value = hit[1] ?? hit[0]
      const start = hit.index + hit[0].lastIndexOf(value)
      if (/^(?:null|none|undefined|true|false|string|\*+)$/i.test(value)) continue
      if (holds === undefined || holds(value, text.slice(Math.max(0, start - before), start)))
        spans.push({ start: offset + start, end: offset + start + value.length, kind })
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const span of spans) {
    const last = found.at(-1)
    if (last === undefined || span.start >= last.end) {
      if (found.length < limits.secrets) found.push(span)
    } else if (span.end > last.end) found[found.length - 1] = { ...last, end: span.end } // of two that overlap nothing stays
  }
}

/** Keeps what tells the kind of secret (`t-`, `sk-`) and its length class, never enough to use it. */
const maskOf = (value: string): string => {
  const head = /^(?:[tu]-|sk-|\+?86[ -]?)/.exec(value)?.[0] ?? ''
  return `${head}${'•'.repeat(Math.min(8, Math.max(3, value.length - head.length)))}`
}

export const maskSecrets = (text: string): string => {
  const spans: SecretSpan[] = []
  findSecrets(text, 0, spans)
  let from = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), maskOf(text.slice(start, end)))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** How far before and after a quote a secret may be named by what stands there. */
const around = 400

/** What the rules say of an answer is quoted again and again: short texts that hold no secret. */
const harmless = new Set<string>()
const mostHarmless = { texts: 500, length: 80 }

const maskSubject = (quote: string): string => {
  if (harmless.has(quote)) return quote
  const masked = maskSecrets(quote)
  if (masked === quote && quote.length <= mostHarmless.length && harmless.size < mostHarmless.texts) harmless.add(quote)
  return masked
}

/** The evidence of one error is quoted from one stretch of its text. */
let last: {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly spans: readonly SecretSpan[]
} | null = null

const secretsIn = (text: string, from: number, to: number): readonly SecretSpan[] => {
  if (last === null || last.text !== text || last.from !== from || last.to !== to) {
    const spans: SecretSpan[] = []
    findSecrets(text.slice(from, to), from, spans)
    last = { text, from, to, spans }
  }
  return last.spans
}

/** Masks in what is quoted from `start` to `end` of a text: that `admin:word` is a password shows only in its place. */
export const maskQuoted = (quote: string, text: string, start: number, end: number): string => {
  const here = secretsIn(text, Math.max(0, start - around), Math.min(text.length, end + around))
    .filter((span) => span.start < end && span.end > start)
    .map((span) => text.slice(span.start, span.end))
  return maskSubject(here.reduce((rest, secret) => rest.replaceAll(secret, maskOf(secret)), quote))
}
