/** No part of a secret leaves the app, wherever the pieces that the engine is asked for end. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { pieceLimit } from '../../../src-preload/model/diagnosis.ts'
import { longestSecret, redactText } from './find-secrets.ts'

/** An engine for which `[` begins a secret over many lines, as a private key is one: its tail alone is none. */
vi.mock('../../lib/bridge.ts', () => ({
  bridge: {
    request: async (_channel: string, piece: string) => {
      expect(piece.length).toBeLessThanOrEqual(pieceLimit)
      return Array.from(piece.matchAll(/\[[k\n]*\]?/g), ({ 0: secret, index }) => ({
        kind: 'key',
        start: index,
        end: index + secret.length,
      }))
    },
  },
}))

const secretOf = (length: number) => `[${'kkkkkkk\n'.repeat(length / 8 + 1).slice(0, length - 2)}]`

test('of secrets where pieces end only dots stay, and all else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: longestSecret }),
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: -2 * longestSecret, max: 2 * longestSecret }),
      fc.boolean(),
      async (length, pieces, off, isOneLine) => {
        const line = isOneLine ? 'log ' : 'log\n'
        const before = line.repeat((pieces * pieceLimit + off) / line.length)
        const after = line.repeat(20_000)
        expect(await redactText(before + secretOf(length) + after)).toBe(`${before}••••••••${after}`)
      },
    ),
    { numRuns: 60 },
  )
})

test('a text without secrets stays as it is', async () => {
  expect(await redactText('')).toBe('')
  expect(await redactText('{"code":99991672}\r\n')).toBe('{"code":99991672}\r\n')
})
