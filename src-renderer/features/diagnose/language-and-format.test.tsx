// @vitest-environment happy-dom
/** Language and format of an open reply follow the settings until the person chooses. */
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draw } from '../../components.fixture.tsx'
import { useApp } from '../../lib/app-store.ts'
import { LanguageAndFormatChoice, useLanguageAndFormat } from './language-and-format.tsx'

const Choice = () => {
  const [chosen, choose] = useLanguageAndFormat()
  return <LanguageAndFormatChoice chosen={chosen} onChoose={choose} />
}

const chosen = () => screen.getAllByRole('radio', { checked: true }).map((one) => one.closest('label')?.textContent)

const change = (replyLanguage: 'zh-CN' | 'en') =>
  act(() => useApp.setState(({ settings }) => ({ settings: { ...settings, replyLanguage } })))

test('a reply that is open follows the settings, until the person chooses for it', async () => {
  const { person } = draw(<Choice />)
  change('zh-CN')
  expect(chosen()).toEqual(['中文', 'Plain'])
  await person.click(screen.getByRole('radio', { name: 'Markdown' }))
  change('en')
  expect(chosen()).toEqual(['English', 'Markdown'])
  await person.click(screen.getByRole('radio', { name: '中文' }))
  change('zh-CN')
  change('en')
  expect(chosen()).toEqual(['中文', 'Markdown'])
})
