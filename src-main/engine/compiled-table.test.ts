/** What is written of a compiled table is what is read, and a file that is not whole is refused. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src-preload/model/catalog.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { openIndex } from '../core/search/index/mini-index.ts'
import { packIndex } from '../core/search/index/packed-index.ts'
import { finishSteps } from '../core/steps.ts'
import { shippedCatalog, shippedIndex } from '../shipped.fixture.ts'
import { indexSteps, readPackedIndex, writeMiniIndex, writePackedIndex } from './compiled-index.ts'
import { readEntries, readPlainEntries, writeCatalog, writeEntries } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import { readLines } from './read-lines.ts'

const linesOf = (text: string) => text.trimEnd().split('\n')

const plainEntries = async (text: string) => (await readPlainEntries(linesOf(text))).entries

test('entries come back, whatever their texts', async () => {
  const [one] = shippedCatalog.entries
  const anyTexts = fc.record({ id: fc.string(), message: fc.string({ unit: 'binary' }) })
  await fc.assert(
    fc.asyncProperty(fc.array(anyTexts), async (list) => {
      const entries = list.map((texts) => ({ ...one, ...texts }) as Entry)
      const written = Buffer.from(writeEntries({ services: [], entries, additions: [], calls: [] })).toString()
      expect(await plainEntries(written)).toEqual(JSON.parse(JSON.stringify(entries)))
      if (entries.length > 0) await expect(readEntries(linesOf(written.slice(0, -3)))).rejects.toThrow()
    }),
  )
})

test('plain entries, as tables had them before, are read too', async () => {
  const written = Buffer.from(writeCatalog(shippedCatalog, new Uint8Array(0))).toString()
  expect(await plainEntries(written)).toEqual(JSON.parse(JSON.stringify(shippedCatalog.entries)))
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

test('the shipped index comes back, told by its beginning', () => {
  const file = writeMiniIndex(shippedIndex)
  const { terms, readings } = finishSteps(indexSteps(file))
  const own = openIndex(shippedIndex)
  expect([terms.size, terms.terms, readings]).toEqual([shippedCatalog.entries.length, own.terms.terms, own.readings])
  const asked = { text: '权限', prefix: false }
  expect(own.terms.lookup(asked).entries.length).toBeGreaterThan(10)
  expect(terms.lookup(asked)).toEqual(own.terms.lookup(asked))
  const some = shippedCatalog.entries.slice(0, 123)
  for (const index of [packIndex([]), packIndex(some.map(createDocumentReader(some, [])))])
    expect(finishSteps(indexSteps(writePackedIndex(index))).terms.size).toBe(index.size)
})

test('lines come back however they fall on the pieces read, and a file that is another is refused', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'errdex-lines-')), 'lines')
  const read = async (sum: string) => {
    const lines: string[] = []
    for await (const line of readLines(path, sum)) lines.push(line)
    return lines
  }
  for (const lines of [[], [''], ['错误'], ['码'.repeat(100_000), 'a', '', 'é'.repeat(200_001), '末']]) {
    const text = lines.join('\n')
    writeFileSync(path, text)
    expect(await read(digestOf(text))).toEqual(text === '' ? [] : lines)
    await expect(read(digestOf(`${text}x`))).rejects.toThrow()
  }
})
