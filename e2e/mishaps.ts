/** What must never happen in any test: exceptions, errors in the console (refused content among them), foreign addresses. */
import type { ConsoleMessage, Page, Request } from '@playwright/test'

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
  const noteError = (error: Error) => note(`exception: ${error.stack ?? error.message}`)
  const noteMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()}`)
  }
  const noteRequest = (request: Request) => {
    if (!ownAddress.test(request.url())) note(`request: ${request.url()}`)
  }
  page.on('pageerror', noteError)
  page.on('console', noteMessage)
  page.on('request', noteRequest)
  return {
    seen,
    end: () => {
      watching = false
      page.off('pageerror', noteError)
      page.off('console', noteMessage)
      page.off('request', noteRequest)
    },
  }
}
