/** What all unit tests run under, whoever starts them (`npm run unit`, `npm run mutation`). */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // What tests share (the compiled catalog, its analyzer) is loaded once.
    isolate: false,
    // What has been transformed once is kept for the next run.
    experimental: { fsModuleCache: true },
    // Properties over thousands of cases on a busy machine.
    testTimeout: 60_000,
    setupFiles: ['src-main/property-runs.fixture.ts'],
  },
})
