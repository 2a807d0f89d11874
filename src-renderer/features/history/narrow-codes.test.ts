/** Filters of history narrow together, and sums by service keep their order and last day. */
import { expect, test } from 'vitest'
import type { HistoryCode } from '../../../src-preload/model/library.ts'
import { narrowCodes, sumByService } from './narrow-codes.ts'

const code = (service: string, name: string, count: number, last: string, message = ''): HistoryCode => ({
  key: `${service}/${name}`,
  service,
  code: name,
  entry: null,
  message,
  isOwn: false,
  count,
  first: last,
  last,
})
const codes = [
  code('turing', '1104', 3, '2026-11-20', 'Rate limit exceeded'),
  code('feishu', '99991672', 5, '2026-11-18'),
  code('feishu', '1104', 1, '2026-11-21'),
]

test('words, service and code narrow together', () => {
  const keys = (filter: Parameters<typeof narrowCodes>[1]) => narrowCodes(codes, filter).map(({ key }) => key)
  expect(keys({ text: '' })).toEqual(['turing/1104', 'feishu/99991672', 'feishu/1104'])
  expect(keys({ text: 'RATE 1104' })).toEqual(['turing/1104'])
  expect(keys({ text: '', service: 'feishu' })).toEqual(['feishu/99991672', 'feishu/1104'])
  expect(keys({ text: '', service: 'turing', code: 'feishu/1104' })).toEqual([])
})

test('services are summed up, the most frequent first, each with its last day', () => {
  expect(sumByService(codes)).toEqual([
    { service: 'feishu', codes: 2, count: 6, last: '2026-11-21' },
    { service: 'turing', codes: 1, count: 3, last: '2026-11-20' },
  ])
})
