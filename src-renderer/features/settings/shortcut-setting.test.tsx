// @vitest-environment happy-dom
/** A shortcut is recorded, refused, taken away and given back. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { initialSettings } from '../../../src-preload/model/settings.ts'
import { answer, asked, draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { ShortcutSetting } from './shortcut-setting.tsx'

const open = async () => {
  answer('shortcut:record', () => ({ ok: true, value: null }))
  answer('settings:change', (settings) => ({ ok: true, value: settings }))
  const drawn = draw(<ShortcutSetting name="shortcut" status="active" command="errdex --quick-lookup" />)
  await drawn.person.click(screen.getByText('Change'))
  return drawn
}

const recorded = () => asked.filter(({ channel }) => channel === 'shortcut:record').map(({ args }) => args[0])
const changed = () => asked.filter(({ channel }) => channel === 'settings:change').map(({ args }) => args[0])

test('keys are taken as they are pressed, and the shortcut in use lets go of them only meanwhile', async () => {
  const { person } = await open()
  expect(recorded()).toEqual([true])
  await person.keyboard('{Control>}{Alt>}k{/Alt}{/Control}')
  expect(changed()).toMatchObject([{ shortcut: 'CommandOrControl+Alt+K' }])
  expect(recorded()).toEqual([true, false])
})

test('what every program uses and what the other shortcut has is refused, and recording goes on', async () => {
  const { person } = await open()
  await person.keyboard('{Control>}c{/Control}')
  expect(screen.getByRole('status').textContent).not.toBe('')
  useApp.setState({ settings: { ...useApp.getState().settings, regionShortcut: 'CommandOrControl+Alt+K' } })
  await person.keyboard('{Control>}{Alt>}k{/Alt}{/Control}')
  expect(changed()).toEqual([])
  expect(recorded()).toEqual([true])
})

test('Esc, leaving the field and closing the view end recording and change nothing', async () => {
  const { person, unmount } = await open()
  await person.keyboard('{Escape}')
  const button = await screen.findByText('Change')
  await person.click(button)
  await person.tab()
  await person.click(button)
  unmount()
  expect(recorded()).toEqual([true, false, true, false, true, false])
  expect(changed()).toEqual([])
})

test('it is taken away and given back as it was', async () => {
  const { person } = await open()
  await person.keyboard('{Escape}')
  await person.click(screen.getByRole('button', { name: 'No shortcut' }))
  expect(changed()).toMatchObject([{ shortcut: '' }])
  await person.click(screen.getByRole('button', { name: 'Back to default' }))
  expect(changed().at(-1)).toMatchObject({ shortcut: initialSettings.shortcut })
})
