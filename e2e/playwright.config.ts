/** The same specs in two hosts: `browser` (Chromium on the browser host) and `electron` (the built app). */
import { defineConfig } from '@playwright/test'
import { hasScreens } from './runtimes.ts'

// Chromium's worker and one of Electron's beside each other, then two of Electron's where each has a screen and a clipboard.
const electronWorkers = hasScreens ? 2 : 1

/**
 * What axe reads and where rows of a long text stand is the page's alone, which both hosts load from the same files: one host
 * proves it.
 */
const ofThePage = ['all-places.spec.ts', 'axe.spec.ts']

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // Two cores, Wine and a screen without a graphics card: a slow answer is no wrong one. What fails thrice is broken.
  retries: process.env.CI === 'true' ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./count-reporter.ts']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', workers: 1, testIgnore: ['electron/**', 'packaged/**'] },
    { name: 'electron', workers: electronWorkers, testIgnore: ['browser/**', 'packaged/**', ...ofThePage] },
  ],
})
