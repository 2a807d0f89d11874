/** A lost page is tried once more; a page that is lost again is replaced by one without script. */
import { expect, test } from 'vitest'
import { createTranslate } from '../../src-preload/translate.ts'
import { createCrashBudget } from '../crash-budget.ts'
import { drawRecoveryPage, recoverFromCrashes } from './crash-recovery.ts'

type Gone = (event: unknown, details: { reason: string; exitCode: number }) => void

const startWindow = () => {
  const done: string[] = []
  let gone: Gone = () => undefined
  let time = 0
  const contents = {
    on: (event: string, listener: Gone) => {
      if (event === 'render-process-gone') gone = listener
    },
    reload: () => done.push('reload'),
    loadURL: async (url: string) => {
      done.push(url)
    },
  }
  recoverFromCrashes(contents as unknown as Parameters<typeof recoverFromCrashes>[0], {
    mayReload: createCrashBudget(60_000, () => time),
    recoveryUrl: 'recovery',
    log: () => undefined,
  })
  const crash = (at: number, reason = 'crashed') => {
    time = at
    gone({}, { reason, exitCode: 1 })
  }
  return { done, crash }
}

test.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure', 'memory-eviction'])(
  '%s: reload, then the recovery page',
  (reason) => {
    const { done, crash } = startWindow()
    crash(0, reason)
    crash(30_000, reason)
    expect(done).toEqual(['reload', 'recovery'])
  },
)

test('crashes far apart are reloaded each time', () => {
  const { done, crash } = startWindow()
  crash(0)
  crash(61_000)
  expect(done).toEqual(['reload', 'reload'])
})

test('a window that closes is left alone', () => {
  const { done, crash } = startWindow()
  crash(0, 'clean-exit')
  expect(done).toEqual([])
})

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
