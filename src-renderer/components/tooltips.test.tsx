// @vitest-environment happy-dom
/** When a tooltip shows and goes, by pointer and by keyboard, and what it adds for screen readers. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draw } from '../components.fixture.tsx'
import { Tooltips } from './tooltips.tsx'

// The browser of these tests knows no popovers, nor what lies where.
const open = new Set<Element>()
const matches = Element.prototype.matches
Object.assign(document, { elementsFromPoint: () => [] })
Object.assign(HTMLElement.prototype, {
  showPopover(this: Element) {
    open.add(this)
  },
  hidePopover(this: Element) {
    open.delete(this)
  },
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    if (selector === ':popover-open') return open.has(this)
    return selector === ':focus-visible' ? true : matches.call(this, selector)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  open.clear()
})

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const shown = () => [...open].map(({ textContent }) => textContent)

const drawn = () => {
  const all = draw(
    <>
      <Tooltips />
      <button type="button" data-tooltip="Copy the code (Ctrl C)" aria-label="Copy the code">
        <span>icon</span>
      </button>
      <button type="button" data-tooltip="Another says this too" aria-label="Star">
        star
      </button>
      <p>nothing</p>
    </>,
  )
  const [copy, star] = screen.getAllByRole('button')
  return { ...all, copy: copy as HTMLElement, star: star as HTMLElement, nothing: screen.getByText('nothing') }
}

test('it shows after a rest on the element or what is in it, the next one at once, and goes with the pointer', async () => {
  const { star, nothing } = drawn()
  fireEvent.pointerOver(screen.getByText('icon'))
  await wait(400)
  expect(shown()).toEqual([])
  await wait(100)
  expect(shown()).toEqual(['Copy the code (Ctrl C)'])
  fireEvent.pointerOver(star)
  await wait(0)
  expect(shown()).toEqual(['Another says this too'])
  fireEvent.pointerOver(nothing)
  expect(shown()).toEqual([])
})

test('it describes what its name does not say already, only while it is shown', async () => {
  const { copy, star, nothing } = drawn()
  fireEvent.pointerOver(copy)
  await wait(500)
  expect(copy.hasAttribute('aria-describedby')).toBe(false)
  fireEvent.pointerOver(star)
  await wait(0)
  expect(star.getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id)
  fireEvent.pointerOver(nothing)
  expect(star.hasAttribute('aria-describedby')).toBe(false)
})

test('keys, a press and scrolling hide it and what was about to show; Ctrl and Shift alone do not', async () => {
  const { copy } = drawn()
  for (const hide of [
    () => fireEvent.keyDown(document.body, { key: 'Escape' }),
    () => fireEvent.pointerDown(copy),
    () => fireEvent.scroll(document),
  ]) {
    fireEvent.pointerOver(copy)
    hide()
    await wait(1_000)
    expect(shown()).toEqual([])
    fireEvent.pointerOver(copy)
    await wait(1_000)
    fireEvent.keyDown(document.body, { key: 'Control' })
    expect(shown()).toHaveLength(1)
    hide()
    expect(shown()).toEqual([])
  }
})

test('the keyboard’s focus shows it too; what is gone by then shows nothing', async () => {
  const { copy, star, rerender } = drawn()
  act(() => copy.focus())
  await wait(500)
  expect(shown()).toHaveLength(1)
  act(() => copy.blur())
  expect(shown()).toEqual([])
  fireEvent.pointerOver(star)
  rerender(<Tooltips />)
  await wait(1_000)
  expect(shown()).toEqual([])
})
