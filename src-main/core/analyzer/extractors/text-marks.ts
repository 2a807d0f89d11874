/** Finds every text mark of every service and vendor in one pass over a text. */

import { otherVendors } from '../envelopes/other-vendors.ts'
import { envelopes } from '../envelopes/registry.ts'
import type { Strength } from '../scoring.ts'

/** What a mark speaks for: a service by its place in the registry, or a vendor by its place in its table. */
export interface Meaning {
  readonly rule: string
  readonly service: string | null
  readonly vendor: string | null
  readonly strength: Strength
}

export interface FoundMark {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

const literals = new Map<string, Meaning[]>()
const patterns: { readonly pattern: RegExp; readonly meaning: Meaning }[] = []

const enter = (texts: readonly string[] | undefined, found: readonly RegExp[], meaning: Meaning) => {
  for (const text of texts ?? []) {
    const known = literals.get(text.toLowerCase())
    if (known === undefined) literals.set(text.toLowerCase(), [meaning])
    else known.push(meaning)
  }
  for (const pattern of found)
    patterns.push({ pattern: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), meaning })
}

for (const { service, marks } of envelopes)
  for (const { rule, texts, pattern, strength } of marks)
    enter(texts, pattern ? [pattern] : [], { rule, service, vendor: null, strength })
for (const { name, texts, patterns: found, strength } of otherVendors)
  enter(texts, found ?? [], { rule: 'vendor/text', service: null, vendor: name, strength: strength ?? 'contradiction' })

const quoteForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** A Latin text must not begin inside a longer word: `lark` in `Skylark` is another name. */
const source = (text: string) => (/^[a-z]/.test(text) ? `(?<![a-z])${quoteForPattern(text)}` : quoteForPattern(text))
const anyLiteral = new RegExp(
  [...literals.keys()]
    .sort((a, b) => b.length - a.length)
    .map(source)
    .join('|'),
  'gi',
)

export const findTextMarks = (text: string): readonly FoundMark[] => {
  const found: FoundMark[] = []
  for (const hit of text.matchAll(anyLiteral))
    for (const meaning of literals.get(hit[0].toLowerCase()) ?? [])
      found.push({ meaning, start: hit.index, end: hit.index + hit[0].length })
  for (const { pattern, meaning } of patterns) {
    pattern.lastIndex = 0
    const hit = pattern.exec(text)
    if (hit !== null) found.push({ meaning, start: hit.index, end: hit.index + hit[0].length })
  }
  return found
}
