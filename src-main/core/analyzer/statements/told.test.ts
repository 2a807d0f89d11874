/** What a number is told to be by the words around it. */
import { expect, test } from 'vitest'
import { isCounted } from './told.ts'

const hit = (text: string, code: string) => {
  const start = text.indexOf(code)
  return { code, start, end: start + code.length, isInField: false, isAlone: false }
}
const counted = (text: string) => isCounted(text, hit(text, '10003'), hit(text, '10012'))

test('a list of numbers counts where what stands before it or behind it does', () => {
  expect(counted('10003、10012 号')).toBe(true)
  expect(counted('10003、10012 位用户')).toBe(true)
  expect(counted('总共 10003、10012')).toBe(true)
  expect(counted('报 10003、10012')).toBe(false)
})
