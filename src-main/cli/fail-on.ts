/** `--fail-on kind:server,auth`: which findings end a pipeline, read from the option and asked of every finding. */
import type { Entry } from '../../src-preload/model/catalog.ts'
import { actors, kinds, retries } from '../../src-preload/model/catalog.ts'
import type { Finding } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

/** What of a finding is asked for, by the word before the colon; null where the finding has none. */
const facts: Readonly<
  Record<string, { readonly known: readonly string[] | null; of(finding: Finding, entry: Entry | null): string | null }>
> = {
  kind: { known: kinds, of: (_, entry) => entry?.kind ?? null },
  retry: { known: retries, of: (_, entry) => entry?.retry ?? null },
  actor: { known: actors, of: (_, entry) => entry?.actor ?? null },
  outcome: { known: ['identified', 'ambiguous', 'unknown-code'], of: ({ outcome }) => outcome },
  service: { known: null, of: ({ candidates }) => candidates[0]?.service ?? null },
  code: { known: null, of: ({ candidates }) => candidates[0]?.code ?? null },
}

export type FailOn = (finding: Finding, entryOf: (id: string) => Entry | undefined) => boolean

/** Each option names one fact and the values that fail; any option that holds is enough. Without options nothing fails. */
export const readFailOn = (options: readonly string[]): Outcome<FailOn> => {
  const tests: FailOn[] = []
  for (const option of options) {
    const [, name = '', list = ''] = /^([a-z]+):(.+)$/.exec(option) ?? []
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    const values = list.split(',').map((value) => value.trim())
    const unknown = values.find((value) => value === '' || fact?.known?.includes(value) === false)
    if (fact === undefined) return failure('cli.fail-on', { option, names: Object.keys(facts).join(', ') })
    if (unknown !== undefined)
      return failure('cli.fail-on-value', { name, value: unknown, known: fact.known?.join(', ') ?? '…' })
    tests.push((finding, entryOf) => {
      const id = finding.candidates[0]?.entryId ?? null
      const value = fact.of(finding, id === null ? null : (entryOf(id) ?? null))
      return value !== null && values.includes(value)
    })
  }
  return success((finding, entryOf) => tests.some((fails) => fails(finding, entryOf)))
}
