/** Packed entries say what the plain ones said, field by field, and cross to other threads whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actors, type Entry, kinds, retries } from '../../../src-preload/model/catalog.ts'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { createEntryPacker, type PackedBlock, packBlocks, plainEntry } from './packed-entries.ts'

const pack = (entries: readonly Entry[]) => createEntryPacker().pack(entries)
const readWritten = (entries: readonly Entry[]) => {
  const { take } = createEntryPacker()
  const written = [...packBlocks(entries)].map((block) => JSON.stringify(block))
  return written.flatMap((block) => take(JSON.parse(block) as PackedBlock))
}

const anyText = fc.string({ unit: 'binary', maxLength: 12 })
const maybe = fc.option(anyText)
const anyFields = fc.record({
  id: anyText,
  service: fc.constantFrom('one', 'other'),
  code: anyText,
  name: maybe,
  message: anyText,
  meaning: maybe,
  advice: maybe,
  http: fc.option(fc.nat(999)),
  category: maybe,
  kind: fc.constantFrom(...kinds),
  retry: fc.constantFrom(...retries),
  actor: fc.constantFrom(...actors),
  derivation: fc.record({ kind: anyText, retry: anyText, actor: anyText }),
  corrections: fc.array(
    fc.record({
      field: fc.constantFrom('code' as const, 'message' as const),
      value: anyText,
      reason: fc.constant({ key: 'a', values: {} }),
    }),
    { maxLength: 1 },
  ),
  template: fc.constantFrom(null, { parts: ['a', ''], slots: [{ name: 'b', oneOf: null }] }),
  links: fc.array(fc.record({ kind: fc.constant('page' as const), url: anyText, text: anyText }), { maxLength: 1 }),
  provenance: fc.record({
    document: anyText,
    heading: maybe,
    row: fc.nat(2 ** 31),
    line: fc.nat(2 ** 31),
    date: maybe,
    url: maybe,
  }),
})

/** With a translation in half of the cases. */
const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(anyFields, fc.boolean())
  .map(([fields, isTranslated]) =>
    isTranslated ? { ...fields, gloss: { language: 'en', meaning: 'it', advice: null } } : fields,
  )

/** A usual id in half of the cases. */
const someEntry = fc
  .tuple(anyEntry, fc.boolean())
  .map(([entry, isUsual]) => (isUsual ? { ...entry, id: `${entry.service}/${entry.code}` } : entry))

test('any entry comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 8 }), (entries) => {
      expect(pack(entries).map(plainEntry)).toEqual(entries)
      expect(readWritten(entries).map(plainEntry)).toEqual(entries)
    }),
  )
})

test('more entries than one block holds come back in their order', () => {
  const many = Array.from({ length: 3 }, () => shippedCatalog.entries).flat()
  expect(pack(many).map(plainEntry)).toEqual(many)
  expect(readWritten(many).map(plainEntry)).toEqual(JSON.parse(JSON.stringify(many)))
})

test('the fields are read one by one, without making the entry plain', () => {
  const { entries } = shippedCatalog
  const fields = Object.keys(entries[0] ?? {}) as readonly (keyof Entry)[]
  for (const [place, entry] of pack(entries).entries())
    expect(Object.fromEntries(fields.map((field) => [field, entry[field]]))).toEqual(entries[place])
})

test('written as JSON it is the entry; a plain entry stays itself', () => {
  const { entries } = shippedCatalog
  expect(JSON.parse(JSON.stringify(pack(entries)))).toEqual(JSON.parse(JSON.stringify(entries)))
  for (const entry of entries) expect(plainEntry(entry)).toBe(entry)
})
