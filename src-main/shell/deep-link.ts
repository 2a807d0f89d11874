/** `errdex://code/<service>/<code>` and `errdex://search?q=…`: links from tickets and chats, untrusted. */
import type { Destination } from '../../src-preload/model/companion.ts'

export const linkScheme = 'errdex'

/** Longest link looked at, in UTF-16 units. */
const longest = 2_000
const serviceId = /^[a-z0-9][a-z0-9-]{0,63}$/
const isPlainText = (text: string, limit: number) =>
  text.trim() !== '' && text.length <= limit && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Read from the text as written: a URL would resolve `..` first. */
const readCode = (link: string): Destination | null => {
  const [, service, code] = (/^[a-z]+:\/\/code\/([^/?#]+)\/([^/?#]+)$/i.exec(link) ?? []).map(decode)
  if (typeof service !== 'string' || typeof code !== 'string') return null
  return serviceId.test(service) && isPlainText(code, 100) ? { view: 'entry', id: `${service}/${code}` } : null
}

const readSearch = (url: URL): Destination | null => {
  const text = url.searchParams.get('q') ?? ''
  return (url.pathname === '' || url.pathname === '/') && isPlainText(text, 500) ? { view: 'search', text } : null
}

/** Null for everything that is not exactly one of our two links. Names only an entry or a search; never does anything. */
export const readDeepLink = (link: string): Destination | null => {
  if (link.length > longest || !link.toLowerCase().startsWith(`${linkScheme}://`) || !URL.canParse(link)) return null
  const url = new URL(link)
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  if (url.host === 'code') return readCode(link)
  return url.host === 'search' ? readSearch(url) : null
}
