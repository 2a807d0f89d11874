/** What is asked for: only what errors of the kind have, and never what stands in the text, however it was given. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseOf, type ErrorCase } from '../../../corpus/error-case.ts'
import { supplies } from '../../../corpus/kinds/supplied.ts'
import { bodyOf, nameOf, pairOf, wireOf } from '../../../corpus/kinds/wires.ts'
import { createRandom } from '../../../corpus/random.ts'
import { diagnose, shippedCatalog } from '../../../corpus/shipped-analyzer.ts'
import { runs, sampled } from '../../../thoroughness.fixture.ts'

const entries = shippedCatalog.entries.filter(
  ({ kind, corrections }) => kind !== 'success' && corrections.every(({ field }) => field !== 'code'),
)
const itemsOf = (service: string) => shippedCatalog.services.find(({ id }) => id === service)?.evidence ?? []

/** An error told in the ways of programs and of people. */
const tellings: readonly ((error: ErrorCase) => string)[] = [
  (error) => bodyOf(error),
  (error) => `${error.time} ERROR ${wireOf(error).latin} call failed: ${pairOf(error)}`,
  (error) => `${nameOf(error)}报错：\n${JSON.stringify(JSON.parse(bodyOf(error)), null, 2)}`,
  (error) => `${nameOf(error)} ${wireOf(error).codeKey}=${error.code}, ${wireOf(error).messageKey}=${error.message}`,
]

const missingOf = (text: string, { service, code }: ErrorCase): readonly string[] | null => {
  const finding = diagnose(text).findings.find(({ candidates: [top] }) => top?.service === service && top.code === code)
  return finding?.missing.map(({ en }) => en) ?? null
}

test('every item that a service asks for has ways to be given', () => {
  const ids = shippedCatalog.services.flatMap(({ evidence }) => evidence.map(({ id }) => id))
  expect([...new Set(ids)].filter((id) => !['code', 'message'].includes(id) && supplies[id] === undefined)).toEqual([])
})

describe.each(shippedCatalog.services.map(({ id }) => id))('%s', (service) => {
  const own = entries.filter((entry) => entry.service === service)
  const ways = itemsOf(service).flatMap((item) =>
    (supplies[item.id] ?? []).flatMap((give) => tellings.map((tell) => ({ item, give, tell }))),
  )

  test('each way to give an item is read, above the error and below', () => {
    const lost = new Set<string>()
    sampled([...ways.entries()], 3).forEach(([place, { item, give, tell }]) => {
      for (const isAbove of [true, false]) {
        const entry = own[(place * 7) % own.length]
        if (entry === undefined) continue
        const error = caseOf(entry, createRandom(place))
        const [told, given] = [tell(error), give(error)]
        const missing = missingOf(isAbove ? `${given}\n${told}` : `${told}\n${given}`, error)
        if (missing?.includes(item.en)) lost.add(`${item.id}: ${given}`)
      }
    })
    expect([...lost]).toEqual([])
  })

  /** An inner error on a line of its own is an error beside the one told: what stands beyond it is its own. */
  const besides = ways.filter(({ item }) => item.id !== 'inner-error')

  test('whatever was given, none of it is asked for again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.nat(99_999),
        fc.constantFrom(...tellings),
        fc.uniqueArray(fc.constantFrom(...besides), { selector: ({ item }) => item.id, minLength: 1, maxLength: 6 }),
        (entry, seed, tell, given) => {
          const error = caseOf(entry, createRandom(seed))
          const missing = missingOf([tell(error), ...given.map(({ give }) => give(error))].join('\n'), error)
          for (const { item } of given) expect(missing ?? []).not.toContain(item.en)
        },
      ),
      { numRuns: runs(60) },
    )
  })

  test('nothing is asked for that errors of the code have not', () => {
    for (const entry of sampled(own, 15)) {
      const error = caseOf(entry, createRandom(3))
      const missing = missingOf(bodyOf(error), error) ?? []
      for (const { en, unless = [] } of itemsOf(service))
        if (unless.some(([from, to]) => Number(entry.code) >= from && Number(entry.code) <= to))
          expect(missing).not.toContain(en)
    }
  })
})

test('before it is known whose error it is, only what every service that may be meant asks for is asked', () => {
  const codes = new Map<string, Set<string>>()
  for (const { code, service } of entries) codes.set(code, (codes.get(code) ?? new Set()).add(service))
  const shared = [...codes].filter(([, services]) => services.size > 1)
  let open = 0
  for (const [code] of shared) {
    const [finding] = diagnose(`错误码 ${code}`).findings
    if (finding?.outcome !== 'ambiguous') continue
    const services = new Set(finding.candidates.map(({ service }) => service))
    if (services.size < 2) continue
    open++
    const [first, ...others] = [...services].map(itemsOf)
    const own = new Map(first?.map(({ en, id }) => [en, id]))
    for (const { en } of finding.missing)
      expect([code, en, others.every((items) => items.some(({ id }) => id === own.get(en)))]).toEqual([code, en, true])
  }
  expect(open).toBeGreaterThan(20)
})
