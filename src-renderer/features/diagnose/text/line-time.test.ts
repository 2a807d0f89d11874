/** Times as logs begin their lines with. */
import { expect, test } from 'vitest'
import { timeOf } from './line-time.ts'

test.each([
  ['2026-02-03T10:00:00.5Z INFO', '2026-02-03T10:00:00.500Z', true],
  ['[2026-02-03 10:00:00,123] x', '2026-02-03T10:00:00.123Z', false],
  ['2026/02/03 10:00:00 [warn]', '2026-02-03T10:00:00.000Z', false],
  ['2026-02-03T10:00:00.123456789+08:00 x', '2026-02-03T02:00:00.123Z', true],
  ['1.2.3.4 - - [03/Feb/2026:10:00:00 +0800] "GET /"', '2026-02-03T02:00:00.000Z', true],
  ['{"time":"2026-02-03T10:00:00-0330","level":"info"}', '2026-02-03T13:30:00.000Z', true],
])('%s', (line, iso, hasZone) => {
  expect(timeOf(line)).toEqual({ at: Date.parse(iso), hasZone })
})

test.each(['', '    at x (2026-02-03)', '12026-02-03 10:00:00', `${'x'.repeat(90)} 2026-02-03T10:00:00Z`])(
  'none: %s',
  (line) => {
    expect(timeOf(line)).toBe(null)
  },
)
