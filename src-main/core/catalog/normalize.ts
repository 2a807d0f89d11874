/** Second stage: drafts become entries' texts: trimmed, marks off, links absolute, slots found, slips put right beside. */
import {
  type Actor,
  actors,
  type Correction,
  type Entry,
  type Kind,
  kinds,
  type Provenance,
  type Retry,
  retries,
  type Service,
} from '../../../src-preload/model/catalog.ts'
import type { Conventions, Draft, Origin } from './adapter.ts'
import type { Place, Report } from './compile-rules.ts'
import { absolutizeLinks, type LinkedText, listBareLinks, uniqueLinks } from './links.ts'
import { escapeMarkdown, tidyMarkdown } from './markdown.ts'
import { correctSlips } from './slips.ts'
import { findTemplate } from './template.ts'

/** An entry before it is classified and has its id. */
export type PlainEntry = Omit<Entry, 'id' | 'kind' | 'retry' | 'actor' | 'derivation'>

/** What a row says itself of what rules derive otherwise. */
export interface Stated {
  readonly kind?: Kind
  readonly retry?: Retry
  readonly actor?: Actor
}

const find = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text?.trim())

const nothingStated: Stated = {}

/** By their ids; anything else states nothing. */
export const readStated = ({ kind, retry, actor }: Draft): Stated => {
  if (!kind && !retry && !actor) return nothingStated
  const stated = { kind: find(kinds, kind), retry: find(retries, retry), actor: find(actors, actor) }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
}

/** What all drafts of one document share. */
export interface DocumentFacts extends Origin {
  readonly service: Service
  readonly conventions: Conventions
  /** What ids begin with where that is not the service. */
  readonly space?: string
}

/** `==text==` marks text in some editors; the mark is not part of it. */
const stripHighlight = (text: string, report: Report, place: Place): string =>
  !text.includes('==')
    ? text
    : text.replace(/==([^=\n]+)==/g, (mark, marked: string) => {
        report('text/highlight', place, { mark })
        return marked
      })

const toHttp = (text: string | null, report: Report, place: Place): number | null => {
  const status = text?.trim() ?? ''
  if (status === '') return null
  if (/^[1-5]\d\d$/.test(status)) return Number(status)
  report('http/odd', place, { http: status })
  return null
}

const toProvenance = (
  draft: Draft,
  code: string,
  page: string | null,
  { service, conventions, date, url }: DocumentFacts,
): Provenance => ({
  document: service.document,
  heading: draft.heading,
  row: draft.row,
  line: draft.line,
  date,
  url: page ?? conventions.rowUrl?.(url ?? service.docs, code) ?? url,
})

export const toAdvice = (written: string, conventions: Conventions, report: Report, place: Place): LinkedText =>
  conventions.adviceFormat === 'plain'
    ? { markdown: escapeMarkdown(written), links: listBareLinks(written) }
    : absolutizeLinks(tidyMarkdown(written), conventions.resolveLink ?? (() => null), report, place)

export const normalizeDraft = (draft: Draft, facts: DocumentFacts, report: Report): PlainEntry => {
  const { conventions, service } = facts
  const place = { line: draft.line, row: draft.row }
  const clean = (text: string | null): string | null =>
    text === null ? null : stripHighlight(text, report, place).trim() || null
  const code = draft.code.trim()
  const message = clean(draft.message) ?? ''
  const written = clean(draft.advice)
  const advice = written === null ? null : toAdvice(written, conventions, report, place)
  /** The row's own pages, where its document names some. */
  const pages = listBareLinks(draft.link ?? '').filter((link) => URL.canParse(link.url))
  const texts = { code, message, advice: advice?.markdown ?? null }
  const corrections: readonly Correction[] = [
    ...(conventions.correct?.(draft) ?? []),
    ...correctSlips(texts, conventions.slips ?? [], report, place),
  ]
  return {
    service: service.id,
    code,
    message,
    advice: texts.advice,
    name: clean(draft.name),
    meaning: clean(draft.meaning),
    http: toHttp(draft.http, report, place),
    category: clean(draft.category),
    corrections,
    template: findTemplate(message),
    links: uniqueLinks([...pages, ...(advice?.links ?? []), ...listBareLinks(message)]),
    provenance: toProvenance(draft, code, pages[0]?.url ?? null, facts),
  }
}
