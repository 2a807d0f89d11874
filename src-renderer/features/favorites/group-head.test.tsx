// @vitest-environment happy-dom
/** A group of favorites is named anew once, and only when the name is another. */
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, asked, draw } from '../../components.fixture.tsx'
import { GroupHead } from './group-head.tsx'

const group = { id: 'g1', name: 'Payments' }

const startNaming = async () => {
  answer('favorites:change', () => ({ ok: true, value: null }))
  const drawn = draw(<GroupHead group={group} count={2} isNew={false} />)
  await drawn.person.dblClick(screen.getByRole('heading', { name: 'Payments' }))
  return { ...drawn, field: screen.getByRole<HTMLInputElement>('textbox') }
}

const renames = () => asked.filter(({ channel }) => channel === 'favorites:change').map(({ args }) => args[0])

test('a double click names the group anew, Enter keeps the name, once', async () => {
  const { person, field } = await startNaming()
  expect(document.activeElement).toBe(field)
  await person.keyboard('Invoices{Enter}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(renames()).toEqual([{ type: 'rename-group', group: 'g1', name: 'Invoices' }])
})

test('leaving the field keeps the name; Esc, a blank and the same name change nothing', async () => {
  const { person, field } = await startNaming()
  await person.keyboard('Other{Escape}')
  await person.dblClick(screen.getByRole('heading'))
  await person.clear(screen.getByRole('textbox'))
  await person.keyboard('   {Enter}')
  await person.dblClick(screen.getByRole('heading'))
  await person.keyboard('Payments{Enter}')
  expect(renames()).toEqual([])
  expect(field.isConnected).toBe(false)
  await person.dblClick(screen.getByRole('heading'))
  await person.keyboard('Third')
  await person.tab()
  expect(renames()).toEqual([{ type: 'rename-group', group: 'g1', name: 'Third' }])
})

test('Enter and Esc of an input method are its own', async () => {
  const { field } = await startNaming()
  for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true })
  expect(field.isConnected).toBe(true)
  expect(renames()).toEqual([])
})
