/** Long work lets others in when a piece of it is over, and not before. */
import { afterEach, expect, test, vi } from 'vitest'
import { createPace } from './pace.ts'

afterEach(() => vi.restoreAllMocks())

test('it rests when a piece is over, and then only after another', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const pace = createPace()
  expect(pace()).toBeUndefined()
  now = 20
  const rest = pace()
  expect(rest).toBeInstanceOf(Promise)
  await rest
  expect(pace()).toBeUndefined()
})
