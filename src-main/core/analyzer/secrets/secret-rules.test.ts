/** What a rule says that all its matches hold, they hold: any text its expression describes, in any case. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretRules } from './secret-rules.ts'

const assertion = /\(\?<?[!=]/
const signs = /\\.|\[(?:\\.|[^\]\\])*\]|[()]/g

/** The expression without its look-arounds: what stands around a match is no part of it. */
const withoutAssertions = (source: string): string => {
  const start = source.search(assertion)
  if (start < 0) return source.replaceAll('\\b', '')
  let open = 0
  for (const { 0: sign, index } of source.matchAll(signs)) {
    if (index < start) continue
    if (sign === '(') open++
    if (sign === ')' && --open === 0) return withoutAssertions(source.slice(0, start) + source.slice(index + 1))
  }
  throw new Error('a group is not closed')
}

const inAnyCase = (text: string): readonly string[] => [text, text.toUpperCase(), text.toLowerCase()]

test.each(secretRules.flatMap(({ pattern, needs }) => (needs === undefined ? [] : [{ pattern, needs }])))(
  '$pattern',
  ({ pattern, needs }) => {
    expect(needs).toEqual(needs.map((one) => one.toLowerCase()))
    let matched = 0
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(withoutAssertions(pattern.source))), (described) => {
        // An address follows a password, blanks stand before an option.
        for (const text of inAnyCase(described))
          for (const [hit] of ` ${text}@`.matchAll(pattern)) {
            matched++
            expect([hit, needs.some((one) => hit.toLowerCase().includes(one))]).toEqual([hit, true])
          }
      }),
    )
    // What stands around a match is not described, so not every text is one.
    expect(matched).toBeGreaterThan(0)
  },
)
