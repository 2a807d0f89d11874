// @vitest-environment happy-dom
/** A note is saved once, and what was typed outlives refusals, Esc and a look at other entries. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Note } from '../../../src-preload/model/library.ts'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { answer, answerLater, askedWith, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { beginNote, useNoteDrafts } from '../../lib/note-drafts.ts'
import { hideToast, useToast } from '../../lib/toast.ts'
import { EntryNote } from './entry-note.tsx'

const note: Note = {
  entry: 'feishu/1',
  text: 'Ask the shop',
  tags: ['shop'],
  incidentUntil: null,
  changed: '2026-11-01T00:00:00Z',
  known: { service: 'feishu', code: '1', message: 'no such shop', kind: 'unclassified' },
}

const forget = () => {
  useNoteDrafts.setState({ drafts: new Map(), begun: null })
  useLibrary.setState({ notes: new Map() })
}
beforeEach(forget)
afterEach(forget)

const text = () => screen.getByLabelText<HTMLTextAreaElement>('Note (Markdown)')
const addButton = () => screen.getByRole('button', { name: 'Add a note' })

/** Begins the first note of an entry and types into it. */
const begin = async (words: string) => {
  const drawn = draw(<EntryNote entry="feishu/1" />)
  await drawn.person.click(addButton())
  await drawn.person.keyboard(words)
  return drawn
}

test('it has the caret, is saved once however often that is asked, and gives the focus back', async () => {
  const give = answerLater('notes:write')
  const { person } = await begin('Seen twice')
  await person.keyboard('{Control>}{Enter}{Enter}{/Control}')
  await person.click(screen.getByRole('button', { name: 'Save' }))
  expect(askedWith('notes:write')).toEqual([['feishu/1', { text: 'Seen twice', tags: [], incidentUntil: null }]])
  await give(success(null))
  expect(document.activeElement).toBe(addButton())
})

test('what is typed while it is being saved is not lost', async () => {
  const give = answerLater('notes:write')
  const { person } = await begin('Seen')
  await person.keyboard('{Control>}{Enter}{/Control} again')
  await give(success(null))
  expect(text().value).toBe('Seen again')
  expect(document.activeElement).toBe(text())
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(askedWith('notes:write')).toHaveLength(2)
})

test('a refusal is told, what was typed stays and is saved another time', async () => {
  answer('notes:write', () => failure('storage.write'))
  const { person } = await begin('Half done')
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(useApp.getState().problems).toHaveLength(1)
  expect(text().value).toBe('Half done')
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(askedWith('notes:write')).toHaveLength(2)
})

test('Esc leaves it unsaved, and what was typed can be had back; nothing is offered where nothing was typed', async () => {
  const { person } = await begin('Half done')
  await person.keyboard('{Escape}')
  expect(screen.queryByLabelText('Note (Markdown)')).toBeNull()
  act(() => useToast.getState().toast?.act?.run())
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Note (Markdown)')).value).toBe('Half done')
  await person.clear(text())
  act(hideToast)
  await person.keyboard('{Escape}')
  expect(useToast.getState().toast).toBeNull()
})

test('keys of an input method are its own', async () => {
  await begin('Half')
  fireEvent.keyDown(text(), { key: 'Enter', ctrlKey: true, isComposing: true })
  fireEvent.keyDown(text(), { key: 'Escape', isComposing: true })
  expect(askedWith('notes:write')).toEqual([])
  expect(text().value).toBe('Half')
})

test('each entry keeps its own while another one is looked at, and saving one leaves the other', async () => {
  const give = answerLater('notes:write')
  const { person, rerender } = await begin('First')
  await person.keyboard('{Control>}{Enter}{/Control}')
  beginNote('feishu/2')
  rerender(<EntryNote entry="feishu/2" />)
  await person.keyboard('Second{Control>}{Enter}{/Control}')
  expect(askedWith('notes:write')[1]).toMatchObject(['feishu/2', { text: 'Second' }])
  await give(success(null))
  expect(text().value).toBe('Second')
  rerender(<EntryNote entry="feishu/1" />)
  expect(addButton().isConnected).toBe(true)
})

test('Esc leaves a note as it was, with the focus where it was opened', async () => {
  useLibrary.setState({ notes: new Map([[note.entry, note]]) })
  const { person } = draw(<EntryNote entry="feishu/1" />)
  await person.click(screen.getByRole('button', { name: 'Edit' }))
  await person.keyboard(' or the bank{Escape}')
  expect(screen.getByText('Ask the shop').isConnected).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }))
  await person.click(screen.getByRole('button', { name: 'Edit' }))
  expect(text().value).toBe('Ask the shop')
  expect(askedWith('notes:write')).toEqual([])
})
