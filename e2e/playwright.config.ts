/** The same specs in two hosts: `browser` (Chromium on the browser host) and `electron` (the built app). */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One screen and one clipboard are shared by all windows.
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  // Two cores, Wine and a screen without a graphics card: a slow answer is no wrong one. What fails thrice is broken.
  retries: process.env.CI === 'true' ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./count-reporter.ts']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testIgnore: ['electron/**', 'packaged/**'] },
    { name: 'electron', testIgnore: ['browser/**', 'packaged/**'] },
  ],
})
