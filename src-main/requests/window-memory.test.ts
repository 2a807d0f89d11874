/** Main remembers for the window what it is told, bounded, until the person closes it. */
import { expect, test } from 'vitest'
import { memoryLimits } from '../../src-preload/model/memory.ts'
import { createWindowMemory } from './window-memory.ts'

test('kept, replaced, forgotten one by one and whole', () => {
  const memory = createWindowMemory()
  memory.keep('view', '"browse"')
  memory.keep('view', '"diagnose"')
  memory.keep('text', '"abc"')
  expect(memory.recall()).toEqual({ view: '"diagnose"', text: '"abc"' })
  memory.keep('text', null)
  expect(memory.recall()).toEqual({ view: '"diagnose"' })
  memory.forget()
  expect(memory.recall()).toEqual({})
})

test('no more names than the bound; known ones can still change', () => {
  const memory = createWindowMemory()
  for (let key = 0; key < memoryLimits.keys; key++) expect(memory.keep(`k${key}`, '1').ok).toBe(true)
  expect(memory.keep('one more', '1').ok).toBe(false)
  expect(memory.keep('k0', '2').ok).toBe(true)
})
