/** Reads what a person writes into a field of the description: names apart by commas or lines, each one sensible. */
import type { Sentence } from '../../../src-preload/model/outcome.ts'
import { type EnvelopeDescription, tableLimits } from '../../../src-preload/model/tables.ts'

export type EnvelopeField = keyof EnvelopeDescription
export const envelopeFields: readonly EnvelopeField[] = ['codeKeys', 'messageKeys', 'hosts', 'marks']

export type ReadNames =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: Sentence }

interface Rule {
  readonly pattern: RegExp
  readonly problem: string
}

const key: Rule = { pattern: /^[\w$.-]+$/, problem: 'sources.envelope-bad-key' }
const rules: Readonly<Record<EnvelopeField, Rule>> = {
  codeKeys: key,
  messageKeys: key,
  hosts: { pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/, problem: 'sources.envelope-bad-host' },
  // Shorter ones stand in any text.
  marks: { pattern: /^\S.{2,}$/, problem: 'sources.envelope-bad-mark' },
}

/** An address is pasted whole as often as not. */
const tidy = (field: EnvelopeField, text: string): string =>
  field === 'hosts'
    ? text
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, '')
        .replace(/\/.*$/, '')
    : text

export const readNames = (field: EnvelopeField, text: string): ReadNames => {
  const { pattern, problem } = rules[field]
  const parts = text.split(/[,，;；\n]/).map((part) => tidy(field, part.trim()))
  const names = [...new Set(parts.filter((part) => part !== ''))]
  const wrong = names.find((name) => name.length > tableLimits.nameLength || !pattern.test(name))
  if (wrong !== undefined) return { ok: false, problem: { key: problem, values: { text: wrong.slice(0, 100) } } }
  if (names.length > tableLimits.names)
    return { ok: false, problem: { key: 'sources.envelope-too-many', values: { limit: tableLimits.names } } }
  return { ok: true, names }
}
