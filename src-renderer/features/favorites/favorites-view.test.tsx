// @vitest-environment happy-dom
/** Favorites by keyboard: several chosen, removed and tagged, with the focus never lost. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Favorite } from '../../../src-preload/model/library.ts'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { answer, answerLater, askedWith, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { FavoritesView } from './favorites-view.tsx'

const favorite = (code: string, message: string, tags: readonly string[] = []): Favorite => ({
  ...{ entry: `feishu/${code}`, group: null, tags, added: '2026-11-01' },
  known: { service: 'feishu', code, message, kind: 'unclassified' },
})
const keep = (...items: readonly Favorite[]) =>
  act(() =>
    useLibrary.setState({ favorites: { groups: [], items }, starred: new Set(items.map(({ entry }) => entry)) }),
  )

afterEach(() => useLibrary.setState({ favorites: { groups: [], items: [] }, starred: new Set() }))

const first = favorite('1', 'no such shop')
const second = favorite('2', 'shop is closed')
const third = favorite('3', 'no such bank')

const row = (code: string) => screen.getByText(code, { selector: '[data-row] > code' }).parentElement as HTMLElement
const changes = () => askedWith('favorites:change').map(([change]) => change)

const open = (...items: readonly Favorite[]) => {
  keep(...(items.length > 0 ? items : [first, second, third]))
  return draw(<FavoritesView />)
}

test('with nothing kept it says how one comes here; what matches nothing is told apart from that', async () => {
  keep()
  const { person } = draw(<FavoritesView />)
  expect(screen.getByText('No favorites yet').isConnected).toBe(true)
  keep(first)
  await person.type(screen.getByRole('searchbox'), 'bank')
  expect(screen.getByText('Nothing here matches').isConnected).toBe(true)
})

test('Ctrl+A, Ctrl and Shift choose several; what is not shown any more is not acted on; Esc chooses none', async () => {
  answer('favorites:change', () => failure('library.too-many-groups', { limit: 1 }))
  const { person } = open()
  await person.click(row('1'))
  await person.keyboard('{Control>}a{/Control}')
  expect(screen.getByRole('status').textContent).toBe('3 selected')
  await person.type(screen.getByRole('searchbox'), 'shop')
  expect(screen.getByRole('status').textContent).toBe('2 selected')
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape', isComposing: true })
  await person.click(screen.getByRole('button', { name: 'Remove from favorites' }))
  expect(changes()).toEqual([{ type: 'remove', entries: ['feishu/1', 'feishu/2'] }])
  await person.click(row('1'))
  await person.keyboard('{Shift>}')
  await person.click(row('2'))
  await person.keyboard('{/Shift}')
  expect(screen.getByRole('status').textContent).toBe('2 selected')
  await person.keyboard('{Escape}')
  expect(screen.queryByText('2 selected')).toBeNull()
})

test('Delete removes the row and the focus goes to the next, at the end to the one before', async () => {
  answer('favorites:change', () => success(null))
  const { person } = open()
  await person.click(row('2'))
  await person.keyboard('{Delete}')
  keep(first, third)
  expect(document.activeElement).toBe(row('3'))
  await person.keyboard('{Delete}')
  keep(first)
  expect(document.activeElement).toBe(row('1'))
  expect(changes()).toMatchObject([{ entries: ['feishu/2'] }, { entries: ['feishu/3'] }])
})

const tags = () => screen.getByLabelText<HTMLInputElement>('Tags')

test('tags are kept by Enter and by leaving the field, which keeps the caret and what is typed on', async () => {
  answer('favorites:change', () => success(null))
  const { person } = open()
  await person.click(row('1'))
  await person.type(tags(), 'vip, vip')
  fireEvent.keyDown(tags(), { key: 'Enter', isComposing: true })
  expect(changes()).toEqual([])
  await person.keyboard('{Enter}')
  expect(changes()).toEqual([{ type: 'tag', entry: 'feishu/1', tags: ['vip'] }])
  keep(favorite('1', 'no such shop', ['vip']), second, third)
  expect([document.activeElement, tags().value]).toEqual([tags(), 'vip'])
  await person.keyboard(', late{Enter}, later')
  keep(favorite('1', 'no such shop', ['vip', 'late']), second, third)
  expect([document.activeElement, tags().value]).toEqual([tags(), 'vip, late, later'])
  await person.click(row('2'))
  expect(changes().at(-1)).toEqual({ type: 'tag', entry: 'feishu/1', tags: ['vip', 'late', 'later'] })
  expect(tags().value).toBe('')
})

test('tags for several are asked for once; refused they stay in the field, kept they leave it', async () => {
  answer('favorites:change', () => failure('library.too-many-tags', { limit: 20 }))
  const { person } = open()
  await person.click(row('1'))
  await person.keyboard('{Control>}a{/Control}')
  const field = screen.getByLabelText<HTMLInputElement>('Add tags, press Enter')
  await person.type(field, 'vip{Enter}')
  expect(useApp.getState().problems).toHaveLength(1)
  expect(field.value).toBe('vip')
  const give = answerLater('favorites:change')
  await person.type(field, '{Enter}')
  await give(success(null))
  expect(field.value).toBe('')
})
