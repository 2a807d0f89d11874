/** Every entry is found by its id, plain or packed, whatever id and code look like. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { viewCatalog } from './catalog.ts'
import { createEntryPacker } from './packed-entries.ts'

const [some] = shippedCatalog.entries as readonly [Entry]
const code = fc.constantFrom('1', '2', 'a/b', '/', '', '0x80070005', '0X1', '~2')
const named = fc.record({ service: fc.constantFrom('one', 'one/a', 'two'), code, id: fc.option(code) })

test('by its id, of two with the same the later', () => {
  fc.assert(
    fc.property(fc.array(named, { maxLength: 12 }), fc.boolean(), (all, isPacked) => {
      const plain = all.map(({ service, code, id }): Entry => {
        return { ...some, service, code, id: `${service}/${id ?? code}`, message: `message ${code}` }
      })
      const entries = isPacked ? createEntryPacker().pack(plain) : plain
      const view = viewCatalog({ ...shippedCatalog, entries })
      const last = new Map(entries.map((entry) => [entry.id, entry]))
      for (const [id, entry] of last) expect(view.byId(id)).toBe(entry)
      expect(view.byId('one/3')).toBeUndefined()
    }),
  )
})
