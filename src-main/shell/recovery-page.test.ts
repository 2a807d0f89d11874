/** The recovery page speaks the person's language and holds nothing that runs. */
import { expect, test } from 'vitest'
import { createTranslate } from '../../src-preload/translate.ts'
import { drawRecoveryPage } from './recovery-page.ts'

test.each(['zh-CN', 'en'] as const)('%s', (locale) => {
  const translate = createTranslate(locale)
  const page = drawRecoveryPage(locale, translate, 'app://errdex/index.html')
  for (const key of ['recovery.title', 'recovery.explanation', 'recovery.retry'] as const)
    expect(page).toContain(translate(key))
  expect(page).toContain('href="app://errdex/index.html"')
  expect(page).not.toMatch(/<script|<style|style=|\son\w+=/)
})

test('texts cannot become markup', () => {
  const page = drawRecoveryPage('"><script>', () => '<script>"&\'', '"><script>')
  expect(page).not.toContain('<script')
})
