/** Main remembers for each window what it is told, bounded, until the person closes it. */
import { expect, test } from 'vitest'
import { memoryLimits } from '../../src-preload/model/memory.ts'
import { createWindowMemory } from './window-memory.ts'

test('kept, replaced, forgotten one by one and whole, for each window alone', () => {
  const memory = createWindowMemory()
  memory.keep('main', 'view', '"browse"')
  memory.keep('main', 'view', '"diagnose"')
  memory.keep('main', 'text', '"abc"')
  memory.keep('other', 'text', '"other"')
  expect(memory.recall('main')).toEqual({ view: '"diagnose"', text: '"abc"' })
  memory.keep('main', 'text', null)
  expect(memory.recall('main')).toEqual({ view: '"diagnose"' })
  expect(memory.recall('other')).toEqual({ text: '"other"' })
  memory.forget()
  expect([memory.recall('main'), memory.recall('other')]).toEqual([{}, {}])
})

test('no more names than the bound; known ones can still change', () => {
  const memory = createWindowMemory()
  for (let key = 0; key < memoryLimits.keys; key++) expect(memory.keep('main', `k${key}`, '1').ok).toBe(true)
  expect(memory.keep('main', 'one more', '1').ok).toBe(false)
  expect(memory.keep('main', 'k0', '2').ok).toBe(true)
})

test('of more windows than the bound the one written longest ago is forgotten', () => {
  const memory = createWindowMemory()
  for (let window = 0; window < memoryLimits.windows; window++) memory.keep(`w${window}`, 'k', '1')
  memory.keep('w0', 'k', '2')
  memory.keep('one more', 'k', '3')
  expect(['w0', 'w1', 'w2', 'one more'].map((window) => memory.recall(window).k)).toEqual(['2', undefined, '1', '3'])
})
