/** What must never happen in any test: exceptions, errors in the console (refused content among them), foreign addresses. */
import type { Page } from '@playwright/test'

const ownAddress = /^(app:\/\/errdex|http:\/\/127\.0\.0\.1:\d+)\/|^data:/

export interface MishapWatch {
  readonly seen: readonly string[]
  /** Before the app is closed: what a page was loading then breaks off, and that is no mishap. */
  end(): void
}

export const watchMishaps = (page: Page): MishapWatch => {
  const seen: string[] = []
  let watching = true
  const note = (mishap: string) => {
    if (watching) seen.push(mishap)
  }
  page.on('pageerror', (error) => note(`exception: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!ownAddress.test(request.url())) note(`request: ${request.url()}`)
  })
  return {
    seen,
    end: () => {
      watching = false
    },
  }
}
