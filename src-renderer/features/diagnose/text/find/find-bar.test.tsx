// @vitest-environment happy-dom
/** Finding in the text: from match to match, while it is still read, and by line number. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { draw } from '../../../../components.fixture.tsx'
import { diagnoseStore } from '../../use-diagnose.ts'
import { createLineIndex } from '../line-index.ts'
import { FindBar } from './find-bar.tsx'
import { GoToLine } from './go-to-line.tsx'
import { findStore } from './use-find.ts'

afterEach(() => {
  findStore.setState({ ...findStore.getInitialState() })
  diagnoseStore.setState({ phase: 'empty', spot: null })
})

const frame = () => act(() => new Promise((drawn) => requestAnimationFrame(drawn)))
const spot = () => diagnoseStore.getState().spot?.start
const status = () => screen.getByRole('status').textContent

/** The bar, opened over a text in which `x` stands three times. */
const open = async () => {
  const onClose = vi.fn()
  const drawn = draw(<FindBar onClose={onClose} />)
  await frame()
  const field = screen.getByRole<HTMLInputElement>('textbox')
  await drawn.person.type(field, 'x')
  act(() => findStore.setState({ places: [10, 14, 20, 24, 30, 34] }))
  return { ...drawn, field, onClose }
}

test('Enter and Shift+Enter go from match to match in a circle and tell where one is', async () => {
  const { person } = await open()
  expect(status()).toBe('0 / 3')
  await person.keyboard('{Enter}')
  expect([spot(), status()]).toEqual([10, '1 / 3'])
  await person.keyboard('{Enter}{Enter}{Enter}')
  expect([spot(), status()]).toEqual([10, '1 / 3'])
  await person.keyboard('{Shift>}{Enter}{/Shift}')
  expect([spot(), status()]).toEqual([30, '3 / 3'])
})

test('while the text is still read, nothing is called missing and no count the last one', async () => {
  await open()
  act(() => diagnoseStore.setState({ phase: 'reading' }))
  expect(status()).toBe('0 / 3+')
  act(() => findStore.setState({ places: [] }))
  expect(status()).toBe('Searching…')
  act(() => diagnoseStore.setState({ phase: 'done' }))
  expect(status()).toBe('No match')
})

test('between two matches the next and the previous are one step away', async () => {
  const { person } = await open()
  act(() => diagnoseStore.getState().show({ start: 22, end: 22 }))
  await person.keyboard('{Enter}')
  expect(spot()).toBe(30)
  act(() => diagnoseStore.getState().show({ start: 22, end: 22 }))
  await person.keyboard('{Shift>}{Enter}{/Shift}')
  expect(spot()).toBe(20)
})

test('an input method’s half-typed letters are shown but not looked for, and its keys are its own', async () => {
  const { person, field, onClose } = await open()
  await person.clear(field)
  fireEvent.compositionStart(field)
  fireEvent.change(field, { target: { value: 'dian' } })
  expect(field.value).toBe('dian')
  for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true })
  expect([findStore.getState().query.text, spot(), onClose.mock.calls.length]).toEqual(['', undefined, 0])
  fireEvent.change(field, { target: { value: '店' } })
  fireEvent.compositionEnd(field)
  expect(findStore.getState().query.text).toBe('店')
})

test('Enter on a button presses it, Alt+C and Alt+R turn their buttons, Esc closes from anywhere in the bar', async () => {
  const { person, onClose } = await open()
  await person.keyboard('{Alt>}c{/Alt}')
  expect(screen.getByRole('button', { name: 'Match case', pressed: true }).isConnected).toBe(true)
  await person.tab()
  await person.keyboard('{Enter}')
  expect(findStore.getState().query).toEqual({ text: 'x', matchesCase: false, isPattern: false })
  expect(spot()).toBeUndefined()
  await person.keyboard('{Alt>}r{/Alt}{Escape}')
  expect(findStore.getState().query.isPattern).toBe(true)
  expect(onClose).toHaveBeenCalledTimes(1)
})

test('asked for again, the field has the caret again with what was looked for selected', async () => {
  const { person, field } = await open()
  await person.tab()
  expect(document.activeElement).not.toBe(field)
  act(() => findStore.getState().open('find'))
  await frame()
  expect(document.activeElement).toBe(field)
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 1])
})

test('a line is gone to by its number; nothing, nought and Esc only close', async () => {
  const lines = createLineIndex()
  lines.push('one\ntwo\nthree\n')
  lines.end()
  const onClose = vi.fn()
  const { person } = draw(<GoToLine lines={lines} onClose={onClose} />)
  await frame()
  await person.keyboard('{Enter}0{Enter}2{Escape}')
  expect([onClose.mock.calls.length, spot()]).toEqual([3, undefined])
  const field = screen.getByRole<HTMLInputElement>('textbox')
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onClose).toHaveBeenCalledTimes(3)
  await person.keyboard('a{Enter}')
  expect(field.value).toBe('02')
  expect(spot()).toBe(4)
})
