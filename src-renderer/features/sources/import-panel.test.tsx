// @vitest-environment happy-dom
/** Files are imported one after another, each once, and no decision is lost by a refusal or a late answer. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import {
  type ImportedTable,
  noEnvelope,
  type TableField,
  type TablePreview,
} from '../../../src-preload/model/tables.ts'
import { answer, answerLater, askedWith, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useToast } from '../../lib/toast.ts'
import { ImportPanel } from './import-panel.tsx'
import { addFiles, useImport } from './import-store.ts'
import { useLeftDrafts } from './left-drafts.ts'
import { useSources } from './sources-store.ts'

/** A file of one table with the columns A and B. */
const preview = (columns: readonly (TableField | null)[], isTaken = true, name = 'Shops'): TablePreview => ({
  ...{ file: 'shops.csv', encoding: 'utf-8', folder: null, messages: [], leftOut: 0, added: 0, changed: 0, removed: 0 },
  ...{ changes: [], affected: [], sharedCodes: [], entries: isTaken && columns.includes('code') ? 1 : 0 },
  grids: [{ heading: '', columns: ['A', 'B'], rows: 1, sample: [['7', 'no such shop']] }],
  draft: { name, mappings: [{ taken: isTaken, columns }], envelope: noEnvelope },
})

afterEach(() => {
  useImport.setState({ job: null, waiting: [], all: null, allTaken: null })
  useLeftDrafts.setState({ left: [] })
})

const file = (name: string) => new File(['7,no such shop'], name)
const title = () => screen.queryByRole('heading', { level: 2 })?.textContent
const button = (name: string) => screen.getByRole('button', { name })

/** Two files, of which the first is read and its preview shown. */
const open = async (given = preview(['code', 'message'])) => {
  let uploads = 0
  answer('tables:start', () => success(++uploads as never))
  answer('tables:push', () => success(null))
  answer('tables:cancel', () => null)
  answer('tables:preview', () => success(given))
  const drawn = draw(<ImportPanel />)
  act(() => addFiles([file('shops.csv'), file('banks.csv')]))
  await screen.findByLabelText('Name')
  return drawn
}

test('its title has the focus; it is imported once however often that is asked, then the next one is shown', async () => {
  const { person } = await open()
  expect([title(), document.activeElement?.textContent]).toEqual(['shops.csv', 'shops.csv'])
  const give = answerLater('tables:accept')
  await person.dblClick(button('Import'))
  expect(askedWith('tables:accept')).toEqual([[1]])
  await give(success(null))
  expect([title(), document.activeElement?.textContent]).toEqual(['banks.csv', 'banks.csv'])
})

test('a refusal is told, and everything decided stays to be tried again', async () => {
  const { person } = await open()
  answer('tables:accept', () => failure('tables.reading-ended', { file: 'shops.csv' }))
  await person.clear(screen.getByLabelText('Name'))
  await person.type(screen.getByLabelText('Name'), 'Ours')
  await person.click(button('Import'))
  expect(useApp.getState().problems).toHaveLength(1)
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ours')
  expect(askedWith('tables:preview').at(-1)).toMatchObject([1, { name: 'Ours' }])
  answer('tables:accept', () => success(null))
  await person.click(button('Import'))
  expect(askedWith('tables:accept')).toHaveLength(2)
  // It is in use by now: nothing is told of it any more.
  expect([title(), useApp.getState().problems]).toEqual(['banks.csv', []])
})

test('a mapping that cannot be previewed is told, and the import stays open as it was decided', async () => {
  const { person } = await open()
  answer('tables:preview', () => failure('tables.reading-ended', { file: 'shops.csv' }))
  await person.type(screen.getByLabelText('Name'), ' of ours')
  await person.tab()
  expect([title(), useApp.getState().problems]).toEqual([
    'shops.csv',
    [{ key: 'tables.reading-ended', values: { file: 'shops.csv' } }],
  ])
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Shops of ours')
  answer('tables:preview', () => success(preview(['code', 'message'])))
  await person.click(button('Cancel'))
  expect(title()).toBe('banks.csv')
})

test('where all are taken, one that is there already is told and the others go on', async () => {
  const { person } = await open()
  let accepted = 0
  answer('tables:accept', () => (++accepted === 1 ? failure('tables.added-before', { name: 'Shops' }) : success(null)))
  await person.click(button('Import all 2 files'))
  await waitFor(() => expect(title()).toBeUndefined())
  expect([accepted, useApp.getState().problems.map(({ key }) => key)]).toEqual([2, ['tables.added-before']])
})

test('what is missing is said, and the button leads there instead of importing', async () => {
  const { person } = await open(preview(['code', 'message'], false))
  expect(screen.getByText('Tick the table to import below.').id).toBe(button('Import').getAttribute('aria-describedby'))
  await person.click(button('Import'))
  expect(document.activeElement).toBe(screen.getByRole('checkbox'))
  expect(askedWith('tables:accept')).toEqual([])
})

test('a column that is chosen is seen at once; a late answer to an older choice takes nothing back', async () => {
  await open(preview([null, null]))
  const give = answerLater('tables:preview')
  const column = (name: string) => screen.getByLabelText<HTMLSelectElement>(`What column ${name} holds`)
  fireEvent.change(column('A'), { target: { value: 'name' } })
  fireEvent.change(column('B'), { target: { value: 'code' } })
  expect([column('A').value, column('B').value]).toEqual(['name', 'code'])
  await give(success(preview(['name', null])))
  expect([column('A').value, column('B').value]).toEqual(['name', 'code'])
  await give(success(preview(['name', 'code'])))
  expect(button('Import').getAttribute('aria-disabled')).toBe('false')
})

test('what was decided of a file that was left is gone on with when it comes again, until one has it guessed again', async () => {
  const { person } = await open(preview([null, 'code']))
  answer('tables:preview', (_upload, draft) =>
    success({ ...preview([null, 'code']), ...(draft !== null && { draft, entries: 1 }) }),
  )
  const column = () => screen.getByLabelText<HTMLSelectElement>('What column A holds')
  fireEvent.change(column(), { target: { value: 'name' } })
  await person.click(button('Cancel'))
  expect([title(), useToast.getState().toast?.text]).toEqual(['banks.csv', '“shops.csv” was not imported'])
  const goOn = useToast.getState().toast?.act
  await person.click(button('Cancel'))
  act(() => goOn?.run())
  await waitFor(() => expect([title(), column().value]).toEqual(['shops.csv', 'name']))
  await person.click(button('Guess again'))
  expect([column().value, screen.queryByRole('button', { name: 'Guess again' })]).toEqual(['', null])
  await person.click(button('Cancel'))
  act(() => addFiles([file('shops.csv')]))
  await waitFor(() => expect(column().value).toBe(''))
})

test('a file of the name of a known table can be its newer state instead; the next one still waits', async () => {
  const known = { id: 'my-shops', name: 'Our shops', file: 'shops.csv' } as ImportedTable
  useSources.setState({ tables: [known] })
  const { person } = await open()
  expect(askedWith('tables:start')).toEqual([['shops.csv', null, 'file']])
  await person.click(button('Update “Our shops” instead'))
  await screen.findByText(/Compared with “Our shops”/)
  expect(askedWith('tables:start').at(-1)).toEqual(['shops.csv', 'my-shops', 'file'])
  expect([title(), askedWith('tables:cancel')]).toEqual(['shops.csv', [[1]]])
  expect(screen.queryByRole('button', { name: /instead/ })).toBeNull()
  await person.click(button('Cancel'))
  await waitFor(() => expect(title()).toBe('banks.csv'))
  expect(screen.queryByRole('button', { name: /instead/ })).toBeNull()
  useSources.setState({ tables: [] })
})

test('a file left while it is sent leaves the next one alone, and main forgets it', async () => {
  const give = answerLater('tables:push')
  let uploads = 0
  answer('tables:start', () => success(++uploads as never))
  answer('tables:cancel', () => null)
  const { person } = draw(<ImportPanel />)
  act(() => addFiles([file('shops.csv'), file('banks.csv')]))
  while (askedWith('tables:push').length === 0) await act(() => new Promise((rest) => setTimeout(rest)))
  await person.click(screen.getAllByRole('button', { name: 'Cancel' })[0] as HTMLElement)
  expect([title(), askedWith('tables:cancel')]).toEqual(['banks.csv', [[1]]])
  await give(failure('tables.upload-lost'))
  expect([title(), useApp.getState().problems]).toEqual(['banks.csv', []])
})

test('a file left before main has a name for it is forgotten there too; all can be left at once', async () => {
  const give = answerLater('tables:start')
  answer('tables:cancel', () => null)
  const { person } = draw(<ImportPanel />)
  act(() => addFiles([file('shops.csv'), file('banks.csv')]))
  await person.click(button('Cancel all'))
  expect(title()).toBeUndefined()
  await give(success(1 as never))
  expect(askedWith('tables:cancel')).toContainEqual([1])
  expect(askedWith('tables:push')).toEqual([])
})
