/** What is written of a compiled table is what is read, and a file that is not whole is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src-preload/model/catalog.ts'
import { packIndex } from '../core/search/packed-index.ts'
import { readEntries, readPackedIndex, writeEntries, writePackedIndex } from './compiled-table.ts'

const pause = async () => undefined

test('entries come back, whatever their texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ id: fc.string(), message: fc.string({ unit: 'binary' }) })), async (list) => {
      const entries = list as unknown as readonly Entry[]
      const written = writeEntries([], entries)
      expect((await readEntries(written, pause)).entries).toEqual(JSON.parse(JSON.stringify(entries)))
      if (entries.length > 0) await expect(readEntries(written.slice(0, -3), pause)).rejects.toThrow()
    }),
  )
})

test('the index comes back, and is refused when cut', () => {
  const text = fc.string({ unit: fc.constantFrom('令', '牌', 'token', ' ', '1405', '\n') })
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const documents = texts.map((message, id) => ({ id, code: '', name: '', message, meaning: '', advice: '' }))
      const index = packIndex(documents)
      const file = writePackedIndex(index)
      expect(readPackedIndex(file)).toEqual(index)
      expect(() => readPackedIndex(file.subarray(0, file.length - 1))).toThrow()
    }),
  )
})
