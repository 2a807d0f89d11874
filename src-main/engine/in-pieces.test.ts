/** Whoever asks waits for a piece of one work, however many works are under way. */
import { expect, test } from 'vitest'
import type { Steps } from '../core/steps.ts'
import { inPieces, pause, pieceTime } from './in-pieces.ts'

/** Pieces that each take as long as one may. */
function* longSteps(name: string, done: string[]): Steps<string> {
  for (let piece = 0; piece < 3; piece++) {
    const start = performance.now()
    while (performance.now() - start < pieceTime);
    done.push(name)
    yield
  }
  return name
}

test('works take turns, and calls that come are answered between any two pieces', async () => {
  const done: string[] = []
  // What a call that waits would see.
  let isWatched = true
  const met: number[] = []
  const watch = () => {
    met.push(done.length)
    if (isWatched) setImmediate(watch)
  }
  setImmediate(watch)
  const results = await Promise.all(['one', 'two', 'three'].map((name) => inPieces(longSteps(name, done))))
  isWatched = false
  expect(results).toEqual(['one', 'two', 'three'])
  expect(done).toEqual(['one', 'two', 'three', 'one', 'two', 'three', 'one', 'two', 'three'])
  // The first pieces of all three are done before any of them pauses.
  expect(met.map((count, at) => count - (met[at - 1] ?? 3)).filter((pieces) => pieces > 1)).toEqual([])
})

test('a pause ends though another work has thrown behind its own', async () => {
  const failing = pause().then(() => {
    throw new Error('expected by the test')
  })
  const other = pause().then(() => 'went on')
  await expect(failing).rejects.toThrow('expected by the test')
  expect(await other).toBe('went on')
  expect(await pause().then(() => 'again')).toBe('again')
})
