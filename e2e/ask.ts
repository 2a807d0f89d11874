/** Sends a request of the contract from inside a page, past the user interface. */
import type { Page } from '@playwright/test'
import type { Bridge, RequestChannel, Requests } from '../src-preload/contract.ts'

/** What came back, or the message of the refusal. */
export type Reply = { readonly value: unknown } | { readonly error: string }

/** `args` need not fit: that is what some tests are about. */
export const askRaw = (page: Page, channel: string, args: readonly unknown[]): Promise<Reply> =>
  page.evaluate(
    async ([name, list]) => {
      const { bridge } = window as { readonly bridge?: Bridge }
      if (bridge !== undefined)
        return bridge.request(name as 'catalog:open', ...(list as [string])).then(
          (value) => ({ value }),
          (error: Error) => ({ error: error.message }),
        )
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/request/${name}`, { method: 'POST', headers, body: JSON.stringify(list) })
      return response.json()
    },
    [channel, args] as const,
  )

export const ask = async <C extends RequestChannel>(
  page: Page,
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<ReturnType<Requests[C]>> => {
  const reply = await askRaw(page, channel, args)
  if ('error' in reply) throw new Error(`${channel}: ${reply.error}`)
  return reply.value as ReturnType<Requests[C]>
}
