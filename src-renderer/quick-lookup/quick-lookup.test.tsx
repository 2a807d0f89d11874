// @vitest-environment happy-dom
/** The quick lookup by keyboard: choosing, acting and writing a note, without a key reaching the wrong place. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Sighting } from '../../src-preload/model/companion.ts'
import { success } from '../../src-preload/model/outcome.ts'
import { type BrowsePage, type EntryRow, emptyFilter } from '../../src-preload/model/search.ts'
import { answer, answerLater, askedWith, draw } from '../components.fixture.tsx'
import { useLibrary } from '../lib/library-store.ts'
import { useNoteDrafts } from '../lib/note-drafts.ts'
import { QuickLookup } from './quick-lookup.tsx'
import type { LookupChoice } from './quick-lookup-store.ts'
import { quickLookupStore } from './use-quick-lookup.ts'

const rowOf = (code: string) =>
  ({
    ...{ id: `feishu/${code}`, service: 'feishu', code, message: `no shop ${code}`, meaning: '' },
    ...{ gloss: null, highlights: [], note: null },
  }) as never as EntryRow
const pageOf = (...codes: readonly string[]) =>
  ({ rows: codes.map(rowOf), total: codes.length, understood: { unread: [] } }) as never as BrowsePage

const recent: LookupChoice = {
  ...{ key: 'recent 8', service: 'feishu', code: '8', entryId: 'feishu/8', message: '', meaning: '', gloss: null },
  ...{ highlights: [], note: null, sightingId: null, answer: null, isRecent: true },
}
const sighting: Sighting = {
  ...{ id: 4, at: '2026-11-20T00:00:00.000Z', outcome: 'unknown-code', service: 'turing', code: '7' },
  ...{ entryId: null, message: '', others: 0 },
}

const forget = () => {
  quickLookupStore.setState(quickLookupStore.getInitialState())
  useNoteDrafts.setState({ drafts: new Map(), begun: null })
  useLibrary.setState({ notes: new Map(), starred: new Set() })
}
beforeEach(forget)
afterEach(forget)

const field = () => screen.getByRole<HTMLInputElement>('combobox')
const selected = () => screen.getByRole('option', { selected: true }).querySelector('code')?.textContent

/** What was typed found these. */
const find = async (...codes: readonly string[]) => {
  answer('catalog:browse', () => pageOf(...codes))
  const drawn = draw(<QuickLookup />)
  await drawn.person.click(field())
  await drawn.person.keyboard('s')
  await screen.findAllByRole('option')
  return drawn
}

test('arrows choose while the field keeps what is typed; Enter and Esc of an input method are its own', async () => {
  const { person } = await find('1', '2', '3')
  await person.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(selected()).toBe('2')
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true })
  expect([...askedWith('quick-lookup:hide'), ...askedWith('clipboard:write')]).toEqual([])
  await person.keyboard('s')
  expect(field().value).toBe('ss')
  await person.keyboard('{Escape}')
  expect(askedWith('quick-lookup:hide')).toHaveLength(1)
})

test('a filter that names no known value is said to be none until the query is answered otherwise', async () => {
  const unread = [{ written: 'kind:odd', facet: 'kind' as const, known: ['auth'] }]
  answer('catalog:browse', ({ text }) => ({
    ...pageOf('1'),
    understood: { words: [], filter: emptyFilter, unread: text === 's' ? unread : [] },
  }))
  const { person } = draw(<QuickLookup />)
  await person.click(field())
  await person.keyboard('s')
  expect((await screen.findByText(/“kind:odd”/)).textContent).toContain('Auth')
  await person.keyboard('t')
  await waitFor(() => expect(screen.queryByText(/“kind:odd”/)).toBeNull())
})

test('Tab leads to the actions on the chosen entry, Esc and Tab back to the field', async () => {
  const { person } = await find('1', '2')
  for (const back of ['{Escape}', '{Tab}']) {
    await person.keyboard('{ArrowDown}{Tab}')
    expect(screen.getByRole('menu').textContent).toContain('2')
    expect(document.activeElement).toBe(screen.getAllByRole('menuitem')[0])
    await person.keyboard(back)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(field())
  }
  expect(askedWith('quick-lookup:hide')).toEqual([])
})

test('Enter runs the action that has the focus, a digit the one it numbers', async () => {
  answer('clipboard:write', () => success(null))
  const { person } = await find('1', '2')
  await person.keyboard('{Tab}{ArrowUp}{ArrowUp}{Home}{ArrowDown}{Enter}')
  expect(askedWith('clipboard:write')).toEqual([['1']])
  await person.keyboard('{Tab}2')
  expect(askedWith('clipboard:write')).toEqual([['1'], ['1']])
})

test('after an action that stays in the window the field has the keys again', async () => {
  const { person } = await find('1', '2')
  await person.keyboard('{Tab}4')
  expect(askedWith('favorites:add')).toHaveLength(1)
  expect(document.activeElement).toBe(field())
  await person.keyboard('{ArrowDown}')
  expect(selected()).toBe('2')
})

test('actions are never on another entry than the one they were opened for', async () => {
  const give = answerLater('catalog:browse')
  const { person } = draw(<QuickLookup />)
  await person.click(field())
  await person.keyboard('s')
  await give(pageOf('1', '2'))
  await person.keyboard('h{Tab}')
  expect(screen.getByRole('menu').textContent).toContain('1')
  await give(pageOf('2'))
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(field())
})

test('what is seen on the clipboard is offered first, but whoever writes a note on another goes on with it', async () => {
  const { person } = draw(<QuickLookup />)
  act(() => quickLookupStore.getState().recall([recent]))
  await person.click(field())
  await person.keyboard('{Tab}6Half')
  act(() => quickLookupStore.getState().offer([sighting]))
  await person.keyboard(' done')
  expect(selected()).toBe('8')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note (Markdown)').value).toBe('Half done')
  await person.keyboard('{Escape}')
  act(() => quickLookupStore.getState().offer([{ ...sighting, id: 5 }]))
  expect(selected()).toBe('7')
})

test('a note is begun from the actions, its keys are its own, and Esc leads back to the field', async () => {
  const { person } = await find('1', '2')
  await person.keyboard('{Tab}6')
  const text = screen.getByLabelText<HTMLTextAreaElement>('Note (Markdown)')
  expect(document.activeElement).toBe(text)
  await person.keyboard('Ask{Enter}the shop{ArrowUp}{ArrowDown}')
  fireEvent.keyDown(text, { key: 'Escape', isComposing: true })
  expect(text.isConnected).toBe(true)
  expect([text.value, selected()]).toEqual(['Ask\nthe shop', '1'])
  await person.keyboard('{Escape}')
  expect(document.activeElement).toBe(field())
  expect(askedWith('quick-lookup:hide')).toEqual([])
})

test('a note half written is there again when its entry is chosen again', async () => {
  const { person } = await find('1', '2')
  await person.keyboard('{Tab}6Half')
  await person.click(screen.getAllByRole('option')[1] as HTMLElement)
  expect(screen.queryByLabelText('Note (Markdown)')).toBeNull()
  await person.click(screen.getAllByRole('option')[0] as HTMLElement)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note (Markdown)').value).toBe('Half')
  await person.click(field())
  await person.keyboard('{Tab}6 done')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note (Markdown)').value).toBe('Half done')
})
