/** More evidence that agrees never lowers a result: any entry, any rendering, anything true added beside it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseOf, type ErrorCase } from '../../corpus/error-case.ts'
import { additions } from '../../corpus/kinds/additions.ts'
import type { KindRendering } from '../../corpus/kinds/kind.ts'
import { kinds } from '../../corpus/kinds/kinds.ts'
import { createRandom } from '../../corpus/random.ts'
import { renderers } from '../../corpus/renderers/registry.ts'
import { diagnose, shippedCatalog } from '../../corpus/shipped-analyzer.ts'
import { runs } from '../../thoroughness.fixture.ts'

interface Way {
  readonly name: string
  readonly services: readonly string[] | undefined
  fits?: KindRendering['fits']
  render(error: ErrorCase): string
}

/** What is cut in the middle is not continued by a line below; a message or a number alone is not found by its service. */
const ways: readonly Way[] = [
  ...kinds.flatMap(({ renderings }) =>
    renderings
      .filter(
        ({ undocumented, byMessage, bare, negative, other, name }) =>
          !undocumented && !byMessage && !bare && !negative && other === undefined && !name.startsWith('cut-'),
      )
      .map(({ name, services, fits, render }) => ({
        name,
        services,
        ...(fits && { fits }),
        render: (error: ErrorCase) => render(error, error),
      })),
  ),
  ...renderers
    .filter(({ byMessage, bare }) => !byMessage && !bare)
    .map(({ name, services, render }) => ({ name, services, render: (error: ErrorCase) => render(error).text })),
]
const entries = shippedCatalog.entries.filter(
  ({ kind, corrections }) => kind !== 'success' && corrections.every(({ field }) => field !== 'code'),
)

const outcomes = ['no-error', 'unknown-code', 'ambiguous', 'identified']
const resultOf = (text: string, { service, code }: ErrorCase) => {
  const { findings } = diagnose(text)
  const finding = findings.find(
    ({ candidates: [top] }) => top !== undefined && top.service === service && top.code === code,
  )
  return {
    outcome: outcomes.indexOf(finding?.outcome ?? 'no-error'),
    confidence: finding?.candidates[0]?.confidence ?? 0,
    errors: findings.length,
  }
}

test('true evidence beside an error takes nothing away', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ways),
      fc.constantFrom(...entries),
      fc.nat(99_999),
      fc.constantFrom(...additions),
      (way, entry, seed, addition) => {
        fc.pre(way.services?.includes(entry.service) ?? true)
        fc.pre(way.fits?.(entry) ?? true)
        fc.pre(entry.http !== null || addition.name !== 'the documented status')
        const error = caseOf(entry, createRandom(seed))
        const text = way.render(error)
        const before = resultOf(text, error)
        fc.pre(before.confidence > 0)
        const after = resultOf(addition.add(text, error), error)
        expect(after.outcome, way.name).toBeGreaterThanOrEqual(before.outcome)
        expect(after.confidence, way.name).toBeGreaterThanOrEqual(before.confidence)
        expect(after.errors, way.name).toBeLessThanOrEqual(before.errors)
      },
    ),
    { numRuns: runs(500) },
  )
}, 60_000)

test('the first sentence of a documented message is that message; what contradicts it is told the documented one', () => {
  const evidenceOf = (text: string) => diagnose(text).findings[0]?.candidates[0]?.evidence ?? []
  const kept = evidenceOf('{"code":99991672,"msg":"Access denied"}')
  expect(kept.map(({ rule }) => rule)).toContain('message/contained')
  expect(kept.every(({ weight }) => weight > 0)).toBe(true)
  const other = evidenceOf('{"code":99991672,"msg":"the disk is full"}').find(({ weight }) => weight < 0)
  expect(other?.reason.values.subject).toContain('Access denied. One of the following')
})
