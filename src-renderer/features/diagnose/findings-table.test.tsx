// @vitest-environment happy-dom
/** The table of findings: sorting, keys and the chosen row, also while more is being read. */
import { act, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { askedWith, draw } from '../../components.fixture.tsx'
import { findingKey } from './diagnose-store.ts'
import { finding } from './finding.fixture.ts'
import { FindingsTable } from './findings-table.tsx'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

const rare = finding({ code: '30', count: 1, first: '2026-11-01T10:00:00Z' })
const often = finding({ code: '10', count: 9, first: null })
const some = finding({ code: '20', count: 5, first: '2026-11-01T08:00:00Z' })

afterEach(() => diagnoseStore.setState({ selected: null, files: [], choices: new Map() }))

/** As the pane has it: the first one is looked at until another is chosen. */
const Pane = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const selected = useDiagnose((state) => state.selected)
  return (
    <FindingsTable findings={findings} selected={findings.find((one) => findingKey(one) === selected) ?? findings[0]} />
  )
}

const table = () => screen.getByRole('grid')
const codes = () => [...table().querySelectorAll('tbody code')].map(({ textContent }) => textContent)
const chosen = () => table().querySelector('[aria-selected=true] code')?.textContent
const sortBy = (column: string) => screen.getByText(column, { selector: 'button' })

const open = () => {
  const drawn = draw(<Pane findings={[rare, often, some]} />)
  act(() => table().focus())
  return drawn
}

test('a column sorts by what one looks for first, then the other way, then by importance again; without a time last', async () => {
  const { person } = open()
  const orders = []
  for (const column of ['Count', 'Count', 'Count', 'First', 'First']) {
    await person.click(sortBy(column))
    orders.push(codes().join(' '))
  }
  expect(orders).toEqual(['10 20 30', '30 20 10', '30 10 20', '20 30 10', '30 20 10'])
})

test('arrows, Home and End go through the rows as they are sorted, and stop at the ends', async () => {
  const { person } = open()
  await person.click(sortBy('Count'))
  act(() => table().focus())
  const seen = [chosen()]
  for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowDown', 'End', 'ArrowDown']) {
    await person.keyboard(`{${key}}`)
    seen.push(chosen())
  }
  expect(seen).toEqual(['30', '20', '30', '10', '10', '20', '30', '30'])
  expect(table().getAttribute('aria-activedescendant')).toBe(table().querySelector('[aria-selected=true]')?.id)
})

test('arrows on the head of a column are not the table’s', async () => {
  const { person } = open()
  await person.click(sortBy('Count'))
  await person.keyboard('{ArrowUp}')
  expect(chosen()).toBe('30')
})

test('what is chosen stays while it is read on, wherever its row goes', async () => {
  const { person, rerender } = open()
  await person.click(sortBy('Count'))
  await person.click(screen.getByText('20'))
  const more = finding({ code: '20', count: 50, first: '2026-11-01T08:00:00Z' })
  rerender(<Pane findings={[finding({ code: '40', count: 60, first: null }), more, rare, often]} />)
  expect([codes(), chosen()]).toEqual([['40', '20', '10', '30'], '20'])
  act(() => table().focus())
  await person.keyboard('{ArrowUp}')
  expect(chosen()).toBe('40')
})

test('starring a row leaves the choice, and an undecided one has no star until it is decided', async () => {
  const either = { ...rare, outcome: 'ambiguous', candidates: [...rare.candidates, ...some.candidates] } as const
  const { person } = draw(<Pane findings={[often, either]} />)
  const stars = screen.getAllByRole('button', { name: 'Favorite this entry' })
  expect(stars).toHaveLength(1)
  act(() => diagnoseStore.getState().choose(findingKey(either), 1))
  const [, star] = screen.getAllByRole('button', { name: 'Favorite this entry' })
  if (star !== undefined) await person.click(star)
  expect(askedWith('favorites:add')).toEqual([['feishu/20', null]])
  expect(chosen()).toBe('10')
})
