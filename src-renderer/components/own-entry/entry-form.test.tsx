// @vitest-environment happy-dom
/** A person’s own entry is saved once, and what was typed outlives refusals and leaving the form. */
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { OwnEntryDraft } from '../../../src-preload/model/own-entries.ts'
import { answer, asked, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { beginEntry, entryWriter } from '../../lib/entry-writer.ts'
import { hideToast, useToast } from '../../lib/toast.ts'
import { EntryForm } from './entry-form.tsx'

const draft: OwnEntryDraft = {
  service: 'feishu',
  code: '1234567',
  message: 'no such thing',
  http: null,
  meaning: '',
  advice: '',
  kind: null,
  retry: null,
  actor: null,
}

/** The form as the window has it: it follows the writer's store. */
const Writer = () => {
  const { writing, begun } = entryWriter.use()
  return writing === null ? <p>left</p> : <EntryForm key={begun} writing={writing} />
}

const open = (given: Partial<OwnEntryDraft> = {}) => {
  entryWriter.use.setState({
    ...entryWriter.use.getInitialState(),
    writing: { draft: { ...draft, ...given }, replaces: null },
  })
  return draw(<Writer />)
}

const written = () => asked.filter(({ channel }) => channel === 'own:write').map(({ args }) => args[0])

test('what is known is there; the caret waits where something is missing', () => {
  const { unmount } = open()
  expect(document.activeElement).toBe(screen.getByLabelText('Meaning'))
  unmount()
  open({ code: '' })
  expect(document.activeElement).toBe(screen.getByLabelText('Code'))
})

test('Ctrl+Enter saves what stands in the fields, once, however often it is pressed', async () => {
  const { person } = open()
  await person.type(screen.getByLabelText('Meaning'), 'It is not there')
  await person.keyboard('{Control>}{Enter}{Enter}{/Control}')
  expect(written()).toEqual([{ ...draft, meaning: 'It is not there' }])
})

test('left unsaved it can be had back as it stood; untouched nothing is offered', async () => {
  const { person } = open()
  await person.type(screen.getByLabelText('Advice (Markdown)'), 'Ask the bank')
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByText('left')).not.toBeNull()
  act(() => useToast.getState().toast?.act?.run())
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Advice (Markdown)')).value).toBe('Ask the bank')
  act(() => {
    entryWriter.leave()
    hideToast()
  })
  act(() => entryWriter.use.setState({ writing: { draft, replaces: null } }))
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(useToast.getState().toast).toBeNull()
})

test('a refusal is said and nothing typed is lost; typing on takes the sentence away', async () => {
  answer('own:write', () => ({ ok: false, problem: { key: 'own.code-missing', values: {} } }))
  const { person } = open()
  await person.type(screen.getByLabelText('Meaning'), 'Half')
  await person.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).not.toBeNull()
  await person.type(screen.getByLabelText('Meaning'), ' done')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Meaning').value).toBe('Half done')
})

test('what was saved is left; the service is the first one where none is known', async () => {
  answer('own:write', () => ({ ok: true, value: { entry: 'turing/1', undo: 'u' } }) as never)
  const services = ['turing', 'feishu'].map((id) => [id, { id, name: { zh: id, en: id } }] as const)
  useApp.setState({ services: new Map(services) as never })
  const { person } = open({ service: '' })
  await person.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('left')).not.toBeNull()
  expect(written()).toMatchObject([{ service: 'turing' }])
})

test('another one asked for meanwhile comes after what is half written; what was only opened gives way', async () => {
  answer('own:read', () => null)
  const { person } = open({ code: '1' })
  const code = () => screen.getByLabelText<HTMLInputElement>('Code').value
  await act(() => beginEntry({ service: 'feishu', code: '2', message: '' }))
  expect(code()).toBe('2')
  await person.keyboard('Half')
  await act(() => beginEntry({ service: 'feishu', code: '3', message: '' }))
  await person.keyboard(' done')
  expect([code(), screen.getByLabelText<HTMLTextAreaElement>('Meaning').value]).toEqual(['2', 'Half done'])
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect([code(), document.activeElement]).toEqual(['3', screen.getByLabelText('Meaning')])
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByText('left').isConnected).toBe(true)
})
