/** The same specs in two hosts: `browser` (Chromium on the browser host) and `electron` (the built app). */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One screen and one clipboard are shared by all windows.
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./count-reporter.ts']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testIgnore: 'electron/**' },
    { name: 'electron', testIgnore: 'browser/**' },
  ],
})
