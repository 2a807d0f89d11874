/** Work stays proportional to the text for texts made to be expensive. */
import { describe, expect, test } from 'vitest'
import { scanFields } from './extractors/fields.ts'
import { findPromising } from './records/prefilter.ts'
import { recordAround } from './records/record-bounds.ts'

describe('time is linear in the text', () => {
  const size = 32_768
  const families: Readonly<Record<string, string>> = {
    braces: '{',
    brackets: '[',
    'brackets and braces': '[{(',
    'empty objects': '{}',
    quotes: '"\\"\\\\"',
    'open quotes': '"',
    apostrophes: "'",
    backslashes: '\\',
    codes: 'code:',
    'codes with numbers': 'code:10003 ',
    'nested objects': '{"a":',
    'nested texts': '{"error":{"code":10003,"msg":"',
    'unbalanced quotes': '{"code":10003,"msg":"x',
    nul: '\0',
    'lone surrogates': '\ud800',
    digits: '1',
    numbers: '99991663,',
    words: 'error 10003 ',
    continuation: "'a' +\n",
    messages: 'msg=a code=10003 ',
    entities: '&quot;',
    'line breaks': '\n',
    'one long line': 'x',
  }
  test.each(Object.entries(families))('%s: fields', (_, unit) => {
    const workOf = (length: number) => scanFields(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)).work
    expect(workOf(size)).toBeLessThanOrEqual(16 * size)
    expect(workOf(2 * size)).toBeLessThanOrEqual(2.3 * workOf(size) + 1_000)
  })
  test.each(Object.entries(families))('%s: records', (_, unit) => {
    const text = unit.repeat(Math.ceil((8 * size) / unit.length))
    const next = findPromising(text)
    let read = 0
    let floor = 0
    for (let hit = next(0); hit >= 0; hit = next(floor)) {
      const { from, to } = recordAround(text, hit, floor)
      read += to - from
      floor = Math.max(to, hit + 1)
    }
    expect(read).toBeLessThanOrEqual(2 * text.length)
  })
})
