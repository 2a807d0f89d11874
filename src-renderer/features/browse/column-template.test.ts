/** Columns fill the table exactly, and none is cut while another has room to give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnTemplate, shareRoom } from './column-template.ts'

const tracks = [
  { id: 'code', size: 98, least: 64, stretch: 0 },
  { id: 'message', size: 280, least: 120, stretch: 5 },
  { id: 'meaning', size: 280, least: 120, stretch: 4 },
]

test('columns that stretch share what the others leave', () => {
  expect(columnTemplate(tracks, {}, null)).toBe('98px minmax(120px, 5fr) minmax(120px, 4fr)')
})

test('a width that was set holds, but not below the least', () => {
  expect(columnTemplate(tracks, { code: 10, message: 300 }, null)).toBe('64px 300px minmax(120px, 4fr)')
})

test('when all widths are set the last stretching column fills the table', () => {
  expect(columnTemplate(tracks, { code: 80, message: 300, meaning: 200 }, null)).toBe('80px 300px minmax(200px, 1fr)')
})

const heads = { code: 56, message: 72, meaning: 64 }

test('an empty column shrinks to its head and the others get its width', () => {
  const fit = { room: 1098, needs: { code: 90, message: 400, meaning: 0 }, heads }
  expect(columnTemplate(tracks, {}, fit)).toBe('98px minmax(120px, 880fr) 120px')
})

test('a column gives room it does not need to one that would be cut', () => {
  const fit = { room: 998, needs: { code: 90, message: 150, meaning: 600 }, heads }
  expect(columnTemplate(tracks, {}, fit)).toBe('98px minmax(120px, 300fr) minmax(120px, 600fr)')
})

test('where nothing would be cut the shares are the usual ones', () => {
  const fit = { room: 998, needs: { code: 90, message: 150, meaning: 200 }, heads }
  expect(columnTemplate(tracks, {}, fit)).toBe('98px minmax(120px, 500fr) minmax(120px, 400fr)')
})

test('a head is never cut, where there is room and where there is not', () => {
  const sorted = { ...heads, code: 104 }
  for (const room of [998, 400]) {
    const fit = { room, needs: { code: 30, message: 900, meaning: 900 }, heads: sorted }
    expect(columnTemplate(tracks, {}, fit)).toMatch(/^104px /)
  }
})

test('a long code gets its width as long as the texts keep theirs, and a width that was set holds even when empty', () => {
  const fit = { room: 998, needs: { code: 240, message: 900, meaning: 900 }, heads }
  expect(columnTemplate(tracks, {}, fit)).toMatch(/^240px /)
  expect(columnTemplate(tracks, {}, { ...fit, room: 700 })).toMatch(/^98px /)
  expect(columnTemplate(tracks, { meaning: 300 }, { ...fit, needs: { ...fit.needs, meaning: 0 } })).toMatch(/ 300px$/)
})

test('the room is given away whole; nobody is cut where all would fit, nor idle while another is cut', () => {
  const column = fc.record({ stretch: fc.integer({ min: 1, max: 9 }), need: fc.integer({ min: 1, max: 3000 }) })
  const columns = fc.array(column, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(columns, fc.integer({ min: 0, max: 3000 }), (shares, room) => {
      const widths = shareRoom(shares, room)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6)
      const lacks = shares.map(({ need }, index) => need - (widths[index] ?? 0))
      const isCut = lacks.some((lack) => lack > 1e-6)
      const isIdle = lacks.some((lack) => lack < -1e-6)
      expect(isCut && isIdle).toBe(false)
    }),
  )
})
