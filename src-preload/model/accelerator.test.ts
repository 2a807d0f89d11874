/** Shortcuts: what counts as one, and that every recordable key press gives a valid one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMessageKey } from '../translate.ts'
import { acceleratorKeys, conflictOf, isAccelerator, toAccelerator } from './accelerator.ts'

const press = (code: string, held: string) => ({
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})

test.each(['', 'CommandOrControl+Shift+E', 'Alt+Space', 'F9', 'Shift+F1', 'Control+Alt+Shift+Super+0', 'Alt+`'])(
  '%j is an accelerator',
  (accelerator) => expect(isAccelerator(accelerator)).toBe(true),
)

test.each([
  'E',
  'Shift+E',
  'Shift+CommandOrControl+E',
  'CommandOrControl',
  'Ctrl+E',
  'Alt+Alt+E',
  'Alt+é',
  'F25',
  7,
  null,
])('%j is none', (accelerator) => expect(isAccelerator(accelerator)).toBe(false))

test('the main modifier is Command on a Mac and Control elsewhere', () => {
  expect(toAccelerator(press('KeyE', 'ms'), true)).toBe('CommandOrControl+Shift+E')
  expect(toAccelerator(press('KeyE', 'cs'), false)).toBe('CommandOrControl+Shift+E')
  expect(toAccelerator(press('KeyE', 'c'), true)).toBe('Control+E')
  expect(toAccelerator(press('KeyE', 'm'), false)).toBe('Super+E')
})

test('modifiers alone, plain letters and unknown keys give none', () => {
  for (const [code, held] of [
    ['ControlLeft', 'c'],
    ['KeyE', ''],
    ['KeyE', 's'],
    ['AudioVolumeUp', 'c'],
  ] as const)
    expect(toAccelerator(press(code, held), false)).toBeNull()
})

test('whatever is pressed, the answer is null or a valid accelerator that can be shown', () => {
  const codes = fc.oneof(fc.string(), fc.constantFrom('KeyA', 'Digit7', 'F5', 'Slash', 'Space', 'ArrowUp', 'Equal'))
  fc.assert(
    fc.property(codes, fc.string({ unit: fc.constantFrom('c', 'm', 'a', 's') }), fc.boolean(), (code, held, onMac) => {
      const accelerator = toAccelerator(press(code, held), onMac)
      if (accelerator === null) return
      expect(isAccelerator(accelerator)).toBe(true)
      expect(acceleratorKeys(accelerator, onMac).length).toBe(accelerator.split('+').length)
    }),
  )
})

test('keys read as on the keyboard', () => {
  expect(acceleratorKeys('CommandOrControl+Shift+E', false)).toEqual(['Ctrl', 'Shift', 'E'])
  expect(acceleratorKeys('CommandOrControl+Shift+E', true)).toEqual(['⌘', '⇧', 'E'])
  expect(acceleratorKeys('', true)).toEqual([])
})

test('what everybody uses is named, in words that exist', () => {
  for (const accelerator of ['CommandOrControl+C', 'CommandOrControl+V', 'Alt+Tab', 'Alt+F4'])
    expect(isMessageKey(conflictOf(accelerator) ?? '')).toBe(true)
  expect(conflictOf('CommandOrControl+Shift+E')).toBeNull()
})
