// @vitest-environment happy-dom
/** A part of the screen is chosen by dragging, by clicks or by keys, in the pixels of the screen. */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { askedWith, draw } from '../components.fixture.tsx'
import { RegionChooser } from './region-chooser.tsx'

/** Twice as many pixels as the window has: 1024 × 768 in these tests. */
const shown = { screen: 'one', width: innerWidth * 2, height: innerHeight * 2 } as never as ShownScreen

const open = () => {
  const drawn = draw(<RegionChooser screen={shown} />)
  const screenshot = screen.getByRole('main')
  const point = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', x: number, y: number, button = 0) =>
    fireEvent[type](screenshot, { clientX: x, clientY: y, button, pointerId: 1 })
  return { ...drawn, screenshot, point }
}

const chosen = () => askedWith('region:choose')
const size = () => screen.queryByText(/×/)?.textContent

test('dragging either way chooses the part between, in the pixels of the screen, and says how large it is', () => {
  const { point } = open()
  point('pointerMove', 5, 5)
  expect([size(), screen.queryByText('At 5, 5')]).toEqual([undefined, null])
  point('pointerDown', 110, 80)
  point('pointerMove', 10, 30)
  expect(size()).toBe('200 × 100')
  point('pointerUp', 10, 30)
  expect(chosen()).toEqual([['one', { x: 20, y: 60, width: 200, height: 100 }]])
})

test('a click sets the first corner, the next one the other; another button chooses nothing', () => {
  const { point, screenshot } = open()
  point('pointerDown', 10, 10, 2)
  point('pointerMove', 90, 90)
  point('pointerUp', 90, 90, 2)
  expect([size(), chosen()]).toEqual([undefined, []])
  point('pointerDown', 10, 10)
  point('pointerUp', 12, 12)
  expect(chosen()).toEqual([])
  point('pointerMove', 60, 60)
  point('pointerDown', 60, 60)
  point('pointerUp', 60, 60)
  expect(chosen()).toEqual([['one', { x: 20, y: 20, width: 100, height: 100 }]])
  fireEvent.contextMenu(screenshot)
  expect(askedWith('region:cancel')).toHaveLength(1)
})

test.each([' ', '{Enter}'])(
  'without a pointer: arrows move, Space sets a corner, %o reads what is between',
  async (end) => {
    const { person } = open()
    await person.keyboard(`{ArrowLeft} ${end}`)
    expect(chosen()).toEqual([])
    await person.keyboard(`{Shift>}{ArrowRight}{ArrowDown}{/Shift}${end}`)
    const [left, top] = [innerWidth / 2 - 8, innerHeight / 2]
    expect(chosen()).toEqual([['one', { x: left * 2, y: top * 2, width: 128, height: 128 }]])
  },
)

test('Enter at once reads the whole screen, Esc nothing; the window tells when its picture is drawn', async () => {
  const { person } = open()
  await waitFor(() => expect(askedWith('region:drawn')).toEqual([['one']]))
  await person.keyboard('{Escape}')
  expect([askedWith('region:cancel').length, chosen()]).toEqual([1, []])
  await person.keyboard('{Enter}')
  expect(chosen()).toEqual([['one', { x: 0, y: 0, width: shown.width, height: shown.height }]])
})
