// @vitest-environment happy-dom
/** The card of an offer goes by itself, waits while it is looked at, and is silent once closed. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asked, draw } from '../components.fixture.tsx'
import { OfferCard } from './offer-card.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const dismissals = () => asked.filter(({ channel }) => channel === 'offer:dismiss').length
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

test('it goes by itself, but not while the pointer is on it', async () => {
  draw(<OfferCard offer={{ kind: 'stays-in-tray' }} />)
  const card = screen.getByRole('status')
  await wait(6_000)
  fireEvent.mouseEnter(card)
  await wait(60_000)
  expect(dismissals()).toBe(0)
  fireEvent.mouseLeave(card)
  await wait(6_900)
  expect(dismissals()).toBe(0)
  await wait(200)
  expect(dismissals()).toBe(1)
})

test('a card that has been closed asks for nothing any more', async () => {
  const { unmount } = draw(<OfferCard offer={{ kind: 'stays-in-tray' }} />)
  unmount()
  await wait(60_000)
  expect(dismissals()).toBe(0)
})
