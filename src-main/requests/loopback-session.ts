/** Who may talk to the browser host: the browser that opened the one-time link, from our own pages, at our own address. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export interface LoopbackSession {
  /** Path of the one-time link. */
  readonly entrance: string
  /** Value for `Set-Cookie` when the path is the unused entrance; null otherwise, and ever after. */
  enter(path: string): string | null
  /** True for a request that carries the session. */
  isOpen(headers: IncomingHttpHeaders): boolean
}

const secret = () => randomBytes(32).toString('base64url')

const equal = (given: string, expected: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Cookies ignore ports, so the name carries ours: two hosts on one machine do not overwrite each other's session. */
export const createLoopbackSession = (port: number): LoopbackSession => {
  const entrance = `/enter/${secret()}`
  const cookie = `errdex-${port}=${secret()}`
  let used = false
  return {
    entrance,
    enter(path) {
      if (used || !equal(path, entrance)) return null
      used = true
      return `${cookie}; Path=/; HttpOnly; SameSite=Strict`
    },
    isOpen: (headers) => (headers.cookie ?? '').split(';').some((pair) => equal(pair.trim(), cookie)),
  }
}

/**
 * True when the request names our own address and does not come from another page: `Host` exactly ours (a rebound DNS name
 * is not), `Origin` ours where there is one, `Sec-Fetch-Site` from ourselves or typed by the person. Other ports of
 * 127.0.0.1 count as `same-site` and are refused. Whatever changes or reads data must state its origin.
 */
export const isFromOurPage = (headers: IncomingHttpHeaders, host: string, mustState: boolean): boolean => {
  if (headers.host !== host) return false
  if (headers.origin === undefined ? mustState : headers.origin !== `http://${host}`) return false
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || (site === 'none' && !mustState)
}
