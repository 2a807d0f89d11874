/** `npm run smoke`: what `npm run package` made is installed, used and removed, as people do. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/packaged',
  // One Windows, one screen.
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
})
