// @vitest-environment happy-dom
/** A refused change is taken back alone, and what was told stays exactly as long as it is true. */
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AppDescription } from '../../src-preload/contract.ts'
import { initialLayout } from '../../src-preload/model/layout.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { initialSettings, type Settings } from '../../src-preload/model/settings.ts'
import { answer, answerLater, tell as hear } from '../components.fixture.tsx'
import { changeSetting, settleRefusal, showProblem, startApp, useApp } from './app-store.ts'

const description: AppDescription = {
  version: '0',
  host: 'browser',
  locale: 'en',
  services: [],
  entries: 0,
  problems: [],
  settings: initialSettings,
  managed: null,
  layout: initialLayout,
}

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

test('why something was refused is said until something of its kind is done, and the newest reason alone', () => {
  useApp.setState({ problems: [] })
  const told = () => useApp.getState().problems.map(({ key }) => key)
  settleRefusal('settings', failure('unpack.damaged'))
  settleRefusal('library', failure('library.group-name-taken'))
  settleRefusal('library', failure('library.too-many-tags'))
  expect(told()).toEqual(['unpack.damaged', 'library.too-many-tags'])
  settleRefusal('library', success(null))
  expect(told()).toEqual(['unpack.damaged'])
  settleRefusal('settings', success(null))
  expect(told()).toEqual([])
})

test('what is saved by now is not said to be unsaved any more; what else was told stays', async () => {
  answer('app:describe', () => ({ ...description, problems: [] }))
  await startApp()
  const notSaved = (file: string) => ({ key: 'store.disk-full', values: { file } })
  const other = { key: 'unpack.damaged', values: { file: '/d/notes.json' } }
  for (const problem of [notSaved('/d/notes.json'), notSaved('/d/favorites.json'), other]) showProblem(problem)
  await hear('store:saved', '/d/notes.json')
  expect(useApp.getState().problems).toEqual([notSaved('/d/favorites.json'), other])
})
