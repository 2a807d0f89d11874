/** Finds the range of numbers in which a code lies, where its service has told what the range is for. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { CodeBlock } from '../../../src-preload/model/undocumented.ts'
import { envelopes } from '../analyzer/envelopes/registry.ts'

/** Null where the code is no number, or lies in no range that is known. */
export const findBlock = (service: ServiceId, code: string): CodeBlock | null => {
  const number = /^\d{1,15}$/.test(code) ? Number(code) : Number.NaN
  const families = envelopes.find((envelope) => envelope.service === service)?.families ?? []
  const family = families.find(({ from, to }) => number >= from && number <= to)
  return family === undefined ? null : { ...family, name: { key: family.name, values: {} } }
}
