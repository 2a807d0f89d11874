// @vitest-environment happy-dom
/** Saved replies in the reply’s text: opened by a slash, found, filled in, and begun from what is written. */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import type { SavedReply } from '../../../src-preload/model/saved-replies.ts'
import { answer, answerLater, askedWith, draw, tell } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { ReplyText } from './reply-text.tsx'
// Loaded when it is asked for; here before, so that no test waits for it.
import './saved/saved-replies.tsx'

const reply = (id: string, name: string, text: string, used = 0): SavedReply => ({
  ...{ id, name, text, used, service: null, code: null, kind: null, changed: '2026-11-01' },
})
const replies = [
  reply('r1', 'Closed shop', 'The shop is closed.', 3),
  reply('r2', 'Moved shop', 'It moved to {street} on {day}.', 2),
  reply('r3', 'Bank', 'Ask the bank.', 1),
]

afterEach(() => void vi.restoreAllMocks())

/** A reply as the composer keeps it: every change is drawn. */
const open = async (given = 'Hello\n\nBye') => {
  answer('replies:read', () => replies)
  await tell('library:changed', 'replies')
  const Kept = () => {
    const [text, setText] = useState(given)
    const about = { service: 'feishu', code: '1', kind: null } as const
    const word = (template: string, answers: Readonly<Record<string, string>>) =>
      template.replace(/\{(\w+)\}/g, (_, name) => answers[name] || '…')
    return (
      <ReplyText
        {...{ text, locale: 'en', format: 'plain', isOwn: false, saved: { about, word } }}
        onEdit={(words) => setText(words ?? given)}
      />
    )
  }
  const drawn = draw(<Kept />)
  const area = screen.getByLabelText<HTMLTextAreaElement>('Reply')
  area.focus()
  area.setSelectionRange(6, 6)
  return { ...drawn, area }
}

const openSaved = async () => {
  const drawn = await open()
  await drawn.person.keyboard('/')
  const search = await screen.findByRole<HTMLInputElement>('combobox')
  await screen.findAllByRole('option')
  // The browser of these tests gives the focus to the dialog.
  search.focus()
  return { ...drawn, search }
}
const chosen = () => screen.getByRole('option', { selected: true }).textContent
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

test('a slash in an empty line opens the saved replies; in a line of words and in a composition it is a letter', async () => {
  const { area, person } = await open()
  fireEvent.keyDown(area, { key: '/', isComposing: true })
  area.setSelectionRange(5, 5)
  await person.keyboard('/')
  expect(area.value).toBe('Hello/\n\nBye')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('one is searched for, chosen by arrows that keep it in sight, and stands where the caret was, which comes back', async () => {
  const { area, person, search } = await openSaved()
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(async () => undefined)
  await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(chosen()).toContain('Bank')
  expect(seen).toHaveBeenCalledTimes(2)
  for (const key of ['ArrowUp', 'Enter']) fireEvent.keyDown(search, { key, isComposing: true })
  expect(chosen()).toContain('Bank')
  await person.keyboard('shop')
  expect(chosen()).toContain('Closed shop')
  await person.keyboard('{Enter}')
  await isClosed()
  expect(askedWith('replies:use')).toEqual([['r1']])
  expect(area.value).toBe('Hello\nThe shop is closed.\nBye')
  await waitFor(() => expect([document.activeElement, area.selectionStart]).toEqual([area, 25]))
})

test('blanks are asked for; going back keeps what was searched for and answered; Esc takes nothing', async () => {
  const { area, person, search } = await openSaved()
  await person.type(search, 'moved{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('street'))
  await person.keyboard(' Elm Road ')
  await person.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('moved')
  await person.keyboard('{Enter}')
  expect(screen.getByLabelText<HTMLInputElement>('street').value).toBe(' Elm Road ')
  await person.click(screen.getByRole('button', { name: 'Insert' }))
  await isClosed()
  expect(area.value).toBe('Hello\nIt moved to Elm Road on ….\nBye')
  area.setSelectionRange(6, 6)
  await person.click(screen.getByRole('button', { name: 'Saved replies' }))
  await screen.findByRole('combobox')
  await person.keyboard('{Escape}')
  await isClosed()
  expect(area.value).toBe('Hello\nIt moved to Elm Road on ….\nBye')
  expect(askedWith('replies:use')).toEqual([['r2']])
})

test('a new one begins with the reply; it is written once, and a refusal keeps what was typed', async () => {
  const { person } = await openSaved()
  await person.click(screen.getByRole('button', { name: 'New saved reply' }))
  const name = screen.getByLabelText<HTMLInputElement>('Name')
  expect(document.activeElement).toBe(name)
  answer('replies:write', () => failure('replies.too-many', { limit: 1 }))
  await person.keyboard('Greeting{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('At most 1')
  expect(name.value).toBe('Greeting')
  const give = answerLater('replies:write')
  await person.keyboard('{Control>}{Enter}{Enter}{/Control}')
  expect(askedWith('replies:write').slice(1)).toEqual([
    [null, { name: 'Greeting', text: 'Hello\n\nBye', service: 'feishu', code: null, kind: null }],
  ])
  await give(success(null) as never)
  expect(screen.getByRole('combobox').isConnected).toBe(true)
})

test('what is not filled in is led to one by one; such a reply is copied, but the person is not sent away with it', async () => {
  answer('clipboard:write', () => success(null))
  answer('window:return', () => success(true))
  useApp.setState({ description: { host: 'electron' } as never })
  const { area, person } = await open('Dear 〔missing: name〕, on 〔missing: day〕')
  const next = () => person.click(screen.getByRole('button', { name: '2 not filled in' }))
  const selected = () => area.value.slice(area.selectionStart, area.selectionEnd)
  area.setSelectionRange(0, 0)
  const seen = []
  for (let turn = 0; turn < 3; turn++) {
    await next()
    seen.push(selected())
  }
  expect(seen).toEqual(['〔missing: name〕', '〔missing: day〕', '〔missing: name〕'])
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(askedWith('clipboard:write')).toHaveLength(1)
  expect(askedWith('window:return')).toEqual([])
  await person.clear(area)
  await person.type(area, 'Dear Ann')
  await person.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(askedWith('window:return')).toHaveLength(1))
})
