/** Large texts, read record by record: the same however they are cut, counted in full, no shape mistaken for another. */
import { describe, expect, test } from 'vitest'
import { collectedTexts } from '../../corpus/labelled-text.ts'
import { createRandom } from '../../corpus/random.ts'
import { shippedKnowledge } from '../../corpus/shipped-analyzer.ts'
import { sampled } from '../../thoroughness.fixture.ts'
import { createAnalysis } from './analysis.ts'

const corpus = collectedTexts[0]?.[1] ?? []

/** A log long enough to be read record by record. */
const longLog = (seed: number, least = 150_000): string => {
  const random = createRandom(seed)
  const texts = corpus.filter(({ format }) => format === 'log-line').map(({ text }) => text)
  const lines: string[] = []
  for (let length = 0; length < least; length += lines.at(-1)?.length ?? 0)
    lines.push(
      random.below(40) === 0
        ? `2026-04-05 09:05:15 ERROR ${random.pick(texts) ?? ''}`
        : `2026-04-05 09:05:14 INFO  batch ${random.digits(5)} done, ${random.digits(4)} rows, code=0`,
    )
  return lines.join('\n')
}

describe('a long log', () => {
  const inPieces = (text: string, size: number) => {
    const analysis = createAnalysis(shippedKnowledge)
    for (let at = 0; at < text.length; at += size) analysis.push(text.slice(at, at + size))
    return analysis.finish()
  }
  test('says the same however it is cut into pieces', () => {
    const text = longLog(1)
    const whole = inPieces(text, text.length)
    expect(whole.findings.length).toBeGreaterThan(3)
    for (const size of sampled([100_000, 65_537, 4_093, 700], 2)) expect(inPieces(text, size)).toEqual(whole)
  })
  test('says the same in large pieces, of which most is not joined with what came before', () => {
    const text = longLog(4, 600_000)
    const whole = inPieces(text, text.length)
    expect(whole.findings.length).toBeGreaterThan(3)
    for (const size of sampled([131_072, 262_145], 2)) expect(inPieces(text, size)).toEqual(whole)
  })
  test.each([
    ['a line without end', '{"code":99991663,"msg":"Invalid access token for authorization"} and so on, '],
    ['one with many words', 'error 99991672 feishu, '],
  ])('says the same of %s however it is cut, and keeps no more than a part of it', (_, unit) => {
    const text = unit.repeat(20_000)
    const whole = inPieces(text, text.length)
    expect(whole.findings.length).toBeGreaterThan(0)
    for (const size of sampled([100_003, 524_288], 2)) expect(inPieces(text, size).findings).toEqual(whole.findings)
  })
  test('counts every occurrence, of what was read and of what was only recognised again', () => {
    const line = '2026-04-05 09:05:15 ERROR feishu code=99991663, msg=Invalid access token for authorization, log_id='
    const ids = Array.from({ length: 3_000 }, (_, at) => `20260405090515${String(at).padStart(20, '0')}`)
    const { findings } = inPieces(ids.map((id) => line + id).join('\n'), 1 << 20)
    expect(findings.map(({ occurrences }) => occurrences.count)).toEqual([3_000])
    expect(new Set(findings[0]?.occurrences.logIds)).toEqual(
      new Set(ids.slice(0, findings[0]?.occurrences.logIds.length)),
    )
  })
  test('tells codes apart that no document has and that differ in nothing else', () => {
    const codes = ['1254040', '1254041', '1254042']
    const text = codes
      .map((code) => `2026-04-05 09:05:15 ERROR feishu send failed: code=${code}, msg=Some failure\n`.repeat(500))
      .join('')
    expect(
      inPieces(text, text.length).findings.map(({ candidates, occurrences }) => [
        candidates[0]?.code,
        occurrences.count,
      ]),
    ).toEqual(codes.map((code) => [code, 500]))
  })
})
