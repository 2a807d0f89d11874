// @vitest-environment happy-dom
/** Wordings of replies are saved when they are left, and nothing typed is lost over it. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { initialSettings, type Settings } from '../../../src-preload/model/settings.ts'
import { answer, answerLater, askedWith, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { ReplyTemplates } from './reply-templates.tsx'

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const saved = () => askedWith('settings:change').map(([settings]) => (settings as Settings).replyTemplates)
const asTyped = (template: string) => ({ ...initialSettings.replyTemplates, ...{ 'customer/en': template } })

const write = async (words: string) => {
  const drawn = draw(<ReplyTemplates />)
  await drawn.person.clear(text())
  await drawn.person.type(text(), words)
  return drawn
}

test('what is typed is saved when it is left, and the app’s words come back when it is emptied', async () => {
  answer('settings:change', success)
  const { person } = await write('Dear A')
  expect(saved()).toEqual([])
  await person.tab()
  expect(saved()).toEqual([asTyped('Dear A')])
  await person.clear(text())
  await person.tab()
  expect(saved().at(-1)).toEqual({})
  expect(text().value).not.toBe('')
})

test('a refusal is told and what was typed stays, to be saved when it is left again', async () => {
  answer('settings:change', () => failure('settings.not-saved'))
  const { person } = await write('Dear A')
  await person.tab()
  expect(useApp.getState().problems).toHaveLength(1)
  expect(text().value).toBe('Dear A')
  await person.click(text())
  await person.tab()
  expect(saved()).toHaveLength(2)
})

test('what is typed while it is being saved stays', async () => {
  const give = answerLater('settings:change')
  const { person } = await write('Dear')
  await person.tab()
  await person.type(text(), ' A')
  await give(success({ ...initialSettings, replyTemplates: asTyped('Dear') }))
  expect(text().value).toBe('Dear A')
  await person.tab()
  expect(saved().at(-1)).toEqual(asTyped('Dear A'))
})

test('another reply is another text; the one that was written is saved and found again', async () => {
  answer('settings:change', success)
  const { person } = await write('Dear A')
  const [audience] = screen.getAllByRole('combobox')
  if (audience !== undefined) await person.selectOptions(audience, 'developer')
  expect(text().value).not.toBe('Dear A')
  if (audience !== undefined) await person.selectOptions(audience, 'customer')
  expect(text().value).toBe('Dear A')
})
