// @vitest-environment happy-dom
/** A pack is made once, from what is picked, and what was decided outlives refusals and leaving the form. */
import { act, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Favorite } from '../../../../src-preload/model/library.ts'
import { failure, success } from '../../../../src-preload/model/outcome.ts'
import { goneState, type KnownPack } from '../../../../src-preload/model/packs.ts'
import type { SavedReply } from '../../../../src-preload/model/saved-replies.ts'
import { answer, answerLater, askedWith, draw, tell } from '../../../components.fixture.tsx'
import { useLibrary } from '../../../lib/library-store.ts'
import { type PackExportStart, startPackExport, usePackExport } from '../../../lib/pack-export.ts'
import { hideToast, useToast } from '../../../lib/toast.ts'
import { ExportForm } from './export-form.tsx'
import { usePacks } from './packs-store.ts'

const favorite = (code: string): Favorite => ({
  ...{ entry: `pay/${code}`, group: null, tags: [], added: '2026-01-01' },
  known: { service: 'pay', code, message: `no shop ${code}`, kind: 'unclassified' },
})
const reply: SavedReply = {
  ...{ id: 'r1', name: 'Closed shop', text: 'It is closed', service: null, code: null, kind: null },
  ...{ used: 0, changed: '2026-01-01' },
}
const known: KnownPack = {
  ...{ id: 'p1', name: 'Payments', file: 'payments', changed: '2026-01-01', digest: 'd', signer: null },
  lineage: { 'favorite:pay/1': ['d'], 'favorite:pay/2': ['d', goneState], 'reply:r1': ['d'] },
}

afterEach(() => {
  usePackExport.setState({ start: null })
  usePacks.setState({ packs: [], ownKey: null })
  useLibrary.setState({ favorites: { groups: [], items: [] } })
})

/** The form as the window has it: there while an export is put together. */
const Exporting = () => {
  const start = usePackExport((state) => state.start)
  return start === null ? null : <ExportForm start={start} tables={[]} />
}

const open = (start: Partial<PackExportStart> = {}) => {
  useLibrary.setState({ favorites: { groups: [], items: [favorite('1'), favorite('2')] } })
  usePacks.setState({ packs: [known] })
  startPackExport({ pack: null, part: 'favorite', ...start })
  return draw(<Exporting />)
}

const name = () => screen.getByLabelText<HTMLInputElement>('Name')
const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save…' })
const made = () =>
  success({ pack: { id: 'new' }, file: { name: 'shops.errdex', content: '', encoding: 'base64' } }) as never

test('the next state of a pack has what it last had, saved replies too, which are only read now', async () => {
  answer('replies:read', () => [])
  await tell('library:changed', 'replies')
  const give = answerLater('replies:read')
  const { person } = open({ pack: 'p1' })
  await tell('library:changed', 'replies')
  await give([reply])
  expect(name().value).toBe('Payments')
  await person.click(saveButton())
  expect(askedWith('packs:export')).toEqual([
    [{ tables: [], favorites: ['pay/1'], notes: [], replies: ['r1'] }, 'Payments', 'p1', false],
  ])
})

test('it is typed into at once; without a name or a choice nothing is made, and what is missing is said', async () => {
  const { person } = open()
  expect(document.activeElement).toBe(name())
  await person.keyboard('  {Enter}')
  expect(screen.getByRole('status').textContent).toContain('A name is missing.')
  await person.keyboard('S')
  const [all] = screen.getAllByRole('checkbox')
  if (all !== undefined) await person.dblClick(all)
  await person.click(name())
  await person.keyboard('{Enter}')
  expect(screen.getByRole('status').textContent).toBe('Nothing is chosen yet.')
  expect(askedWith('packs:export')).toEqual([])
})

test('left unsaved, what was typed and chosen can be had back; as it began nothing is offered', async () => {
  const { person } = open()
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(useToast.getState().toast).toBeNull()
  act(() => startPackExport({ pack: null, part: 'favorite' }))
  await person.type(name(), 'Shops')
  const [all] = screen.getAllByRole('checkbox')
  if (all !== undefined) await person.dblClick(all)
  const before = screen.getByRole('status').textContent
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByLabelText('Name')).toBeNull()
  act(() => useToast.getState().toast?.act?.run())
  expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Shops')
  expect(screen.getByRole('status').textContent).toBe(before)
  act(hideToast)
})

test('Enter in the search makes no pack; it is made once however often that is asked', async () => {
  const { person } = open()
  await person.keyboard('S')
  await person.type(screen.getByRole('searchbox'), 's{Enter}')
  expect(askedWith('packs:export')).toEqual([])
  await person.type(name(), '{Enter}{Enter}')
  await person.click(saveButton())
  expect(askedWith('packs:export')).toHaveLength(1)
})

test('a refusal is said and keeps what was typed and chosen; so does leaving the dialog of the system', async () => {
  answer('packs:export', () => failure('packs.too-large'))
  const { person } = open()
  await person.keyboard('S{Enter}')
  expect(await screen.findByRole('alert')).not.toBeNull()
  expect([name().value, saveButton().disabled]).toEqual(['S', false])
  answer('packs:export', made)
  answer('file:save', () => success(false))
  await person.click(saveButton())
  expect(screen.queryByRole('alert')).toBeNull()
  expect([name().value, saveButton().disabled]).toEqual(['S', false])
  expect(askedWith('packs:exported')).toEqual([])
  answer('file:save', () => success(true))
  answer('packs:exported', () => success(null))
  await person.click(saveButton())
  expect(usePackExport.getState().start).toBeNull()
})

test('an export left while it was being packed does not end the next one', async () => {
  const give = answerLater('packs:export')
  answer('file:save', () => success(true))
  answer('packs:exported', () => success(null))
  const { person } = open()
  await person.keyboard('S{Enter}')
  await person.click(screen.getByRole('button', { name: 'Cancel' }))
  act(() => startPackExport({ pack: null, part: 'favorite' }))
  await person.type(name(), 'B')
  await give(made())
  expect(name().value).toBe('B')
})
