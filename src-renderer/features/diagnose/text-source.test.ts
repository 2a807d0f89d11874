/** Pasted texts and files alike: pieces make up the whole, fit the contract, and every part can be read again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pieceLimit } from '../../../src-preload/model/diagnosis.ts'
import { failure } from '../../../src-preload/model/outcome.ts'
import { fileText } from './file-text.ts'
import { pastedText } from './pasted-text.ts'
import { mixedText } from './picture/mixed-text.ts'
import type { TextSource } from './text-source.ts'

const readAll = async (source: TextSource) => {
  const pieces: string[] = []
  let last = 0
  for await (const { text, done } of source.pieces()) {
    pieces.push(text)
    expect(done).toBeGreaterThanOrEqual(last)
    last = done
  }
  expect(last).toBe(source.size)
  return pieces
}

const long = '错误 {"code":99991672} 𠮷\n'.repeat(30_000)

const sources: readonly (readonly [string, () => TextSource, string])[] = [
  ['a pasted text', () => pastedText(long), long],
  ['a file', () => fileText([new File([long], 'a.log')]), long],
  ['several files', () => fileText(['x', long, 'y'].map((text, at) => new File([text], `${at}.log`))), `x\n${long}\ny`],
  ['an empty file', () => fileText([new File([''], 'a.log')]), ''],
]

describe.each(sources)('%s', (_name, make, whole) => {
  test('pieces make up the whole and fit a request', async () => {
    const pieces = await readAll(make())
    expect(pieces.join('') === whole).toBe(true)
    expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(pieceLimit)
    expect(pieces.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([])
  })

  test('any part can be read again', async () => {
    const source = make()
    await readAll(source)
    const offset = fc.integer({ min: 0, max: whole.length })
    await fc.assert(
      fc.asyncProperty(offset, offset, async (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        expect((await source.read(start, end)) === whole.slice(start, end)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

test('an offset lies in its file', async () => {
  const source = fileText([new File(['abc'], 'one.log'), new File(['def'], 'two.log')])
  await readAll(source)
  expect([0, 3, 4, 6].map((offset) => source.nameAt(offset))).toEqual(['one.log', 'one.log', 'two.log', 'two.log'])
})

test('a log of Chinese Windows is read as such', async () => {
  const bytes = Uint8Array.from([0xb4, 0xed, 0xce, 0xf3, 0x31, 0x30, 0x30, 0x30, 0x31])
  expect(await readAll(fileText([new File([bytes], 'gbk.log')]))).toEqual(['错误10001'])
})

test('while a picture is read, it is told which', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
  const picture = new File([png], 'a.png')
  const told: (string | null)[] = []
  const source = mixedText([new File(['x'], 'a.log'), picture], async () => failure('pictures.broken'))
  const stop = source.watchReading(() => told.push(source.beingRead()?.name ?? null))
  await readAll(source)
  expect(told).toEqual(['a.png', null])
  stop()
  await readAll(source)
  expect(told).toHaveLength(2)
})
