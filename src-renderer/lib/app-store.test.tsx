// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { initialSettings, type Settings } from '../../src-preload/model/settings.ts'
import { answer, answerLater } from '../components.fixture.tsx'
import { changeSetting, useApp } from './app-store.ts'

const tell = (settings: Settings) => useApp.setState({ settings })

test('a refused setting takes back itself alone: what was changed meanwhile stays', async () => {
  tell(initialSettings)
  const give = answerLater('settings:change')
  const refused = changeSetting('theme', 'dark')
  // Another window's change, told by a notice.
  tell({ ...useApp.getState().settings, language: 'en' })
  await give(failure('store.disk-full-refused', { file: 'settings.json' }))
  expect(await refused).toBe(false)
  expect(useApp.getState().settings).toEqual({ ...initialSettings, language: 'en' })
})

test('a refused setting that was chosen anew meanwhile keeps the newer choice', async () => {
  tell(initialSettings)
  const give = answerLater('settings:change')
  const refused = changeSetting('theme', 'dark')
  answer('settings:change', (settings) => success(settings))
  await act(() => changeSetting('theme', 'light'))
  await give(failure('store.disk-full-refused', { file: 'settings.json' }))
  await refused
  expect(useApp.getState().settings.theme).toBe('light')
})
