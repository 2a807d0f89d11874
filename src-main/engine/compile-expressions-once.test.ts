import { cachedDataVersionTag } from 'node:v8'
import { expect, test } from 'vitest'
import { compileExpressionsAsUsual, compileExpressionsOnce } from './compile-expressions-once.ts'

test('before another thread starts, V8 takes what was compiled for the first one', () => {
  const before = cachedDataVersionTag()
  compileExpressionsOnce()
  const meanwhile = cachedDataVersionTag()
  compileExpressionsAsUsual()
  expect(meanwhile).not.toBe(before)
  expect(cachedDataVersionTag()).toBe(before)
})
