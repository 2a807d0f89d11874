import { expect, test } from 'vitest'
import { columnTemplate } from './column-template.ts'

const tracks = [
  { id: 'code', size: 98, least: 64, stretch: 0 },
  { id: 'message', size: 280, least: 120, stretch: 5 },
  { id: 'meaning', size: 280, least: 120, stretch: 4 },
]

test('columns that stretch share what the others leave', () => {
  expect(columnTemplate(tracks, {})).toBe('98px minmax(120px, 5fr) minmax(120px, 4fr)')
})

test('a width that was set holds, but not below the least', () => {
  expect(columnTemplate(tracks, { code: 10, message: 300 })).toBe('64px 300px minmax(120px, 4fr)')
})

test('when all widths are set the last stretching column fills the table', () => {
  expect(columnTemplate(tracks, { code: 80, message: 300, meaning: 200 })).toBe('80px 300px minmax(200px, 1fr)')
})
