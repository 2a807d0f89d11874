/** What must never happen in any test: exceptions, errors in the console (refused content among them), foreign addresses. */
import type { Page } from '@playwright/test'

const ownAddress = /^(app:\/\/errdex|http:\/\/127\.0\.0\.1:\d+)\/|^data:/

/** A list that grows while the page lives. */
export const watchMishaps = (page: Page): readonly string[] => {
  const seen: string[] = []
  page.on('pageerror', (error) => seen.push(`exception: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!ownAddress.test(request.url())) seen.push(`request: ${request.url()}`)
  })
  return seen
}
