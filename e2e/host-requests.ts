/** Requests to a running browser host as its windows send them, without a window. */
import type { RequestChannel } from '../src-preload/contract.ts'
import type { BrowserHost } from './launch.ts'

export interface HostReply {
  readonly status: number
  readonly body: { readonly value?: unknown }
}

/** Follows the host's one-time link. `patience` in milliseconds: whoever waits longer was forgotten. */
export const connectTo = async ({ link }: Pick<BrowserHost, 'link'>, patience: number) => {
  const { origin } = new URL(link)
  const entered = await fetch(link, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return async (channel: RequestChannel, args: readonly unknown[]): Promise<HostReply> => {
    const response = await fetch(`${origin}/request/${channel}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(patience),
    })
    return { status: response.status, body: await response.json() }
  }
}
