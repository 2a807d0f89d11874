/** Third stage: what an entry must have, and what is odd about it; nothing is changed here. */
import type { CompileRule, Report } from './compile-rules.ts'
import { parseMarkdown, walkMarkdown } from './markdown.ts'
import type { PlainEntry } from './normalize.ts'

interface Check {
  readonly rule: CompileRule
  /** What is wrong, as values of the rule's text; null where nothing is. */
  find(entry: PlainEntry): Readonly<Record<string, string>> | null
}

const whenTrue = (found: boolean, values: Readonly<Record<string, string>>) => (found ? values : null)

const odd = (text: string, pattern: RegExp) => {
  const found = text.match(pattern)
  return found === null ? null : { characters: [...new Set(found)].join(' ') }
}

/** Only Markdown that could hold such a node is parsed. */
const holdsNode = (advice: string | null, type: 'code' | 'html', hint: RegExp): boolean =>
  advice !== null &&
  hint.test(advice) &&
  [...walkMarkdown(parseMarkdown(advice))].some(
    // A fenced block is meant; an indented one is a paragraph whose indentation went wrong.
    (node) => node.type === type && !(node.type === 'code' && /^[`~]/.test(sourceOf(advice, node.position))),
  )

const sourceOf = (text: string, position: { readonly start: { readonly offset?: number | undefined } } | undefined) =>
  text.slice(position?.start.offset ?? 0)

/** A message in Latin script; a few Feishu messages are Chinese, where full-width punctuation is right. */
const isLatin = (text: string): boolean => !/\p{Script=Han}/u.test(text)

const checks: readonly Check[] = [
  { rule: 'code/missing', find: (entry) => whenTrue(entry.code === '', {}) },
  { rule: 'code/odd', find: ({ code }) => whenTrue(code !== '' && !/^\d{1,12}$/.test(code), { code }) },
  { rule: 'message/missing', find: ({ code, message }) => whenTrue(message === '', { code }) },
  { rule: 'text/typographic', find: ({ message }) => odd(message, /[‘’“”]/g) },
  {
    rule: 'text/full-width',
    find: ({ message }) => (isLatin(message) ? odd(message, /[\uFF01-\uFF5E\u3000-\u300F]/g) : null),
  },
  {
    rule: 'advice/code-block',
    find: ({ advice, code }) => whenTrue(holdsNode(advice, 'code', /^(?: {4}|\t)/m), { code }),
  },
  { rule: 'advice/html', find: ({ advice, code }) => whenTrue(holdsNode(advice, 'html', /<[a-z/!]/i), { code }) },
]

export const validateEntry = (entry: PlainEntry, report: Report): void => {
  for (const { rule, find } of checks) {
    const values = find(entry)
    if (values !== null) report(rule, entry.provenance, values)
  }
}
