/** Where a page without a host in its address lies: as the links between the pages of the folder tell. */

/**
 * A copy of data that holds on to nothing else: in V8 a part of a text keeps the whole text, here a page of which a few words
 * are wanted. `value` as JSON can say it.
 */
export const ownCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const link = /https?:\/\/[^\s)\]"'<>`|]{8,400}/g

/** Links looked at; they nearly all agree. */
const linkLimit = 5_000

export interface AddressFinder {
  /** Takes the text of a page, and notes where its links lead. */
  read(text: string): void
  /** The address of a page from what it says itself; null where nothing tells its host. */
  finish(addresses: ReadonlySet<string>): (address: string | null) => string | null
}

const toPath = (address: string): string =>
  `/${address
    .split('/')
    .filter((part) => part !== '')
    .join('/')}`

/** `https://docs.example.com/document` when `/document/a/b` is the page `/a/b`. */
const baseOf = (url: string, known: ReadonlySet<string>): string | null => {
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  for (let at = 0; at !== -1; at = pathname.indexOf('/', at + 1))
    if (known.has(pathname.slice(at))) return origin + pathname.slice(0, at)
  return null
}

export const createAddressFinder = (): AddressFinder => {
  const links = new Set<string>()
  return {
    read(text) {
      if (links.size < linkLimit)
        for (const [url] of text.matchAll(link)) links.add(ownCopy(url.split(/[?#]/, 1)[0] ?? url))
    },
    finish(addresses) {
      const known = new Set([...addresses].filter((address) => !address.includes('://')).map(toPath))
      const votes = new Map<string, number>()
      for (const url of links) {
        const base = baseOf(url, known)
        if (base !== null) votes.set(base, (votes.get(base) ?? 0) + 1)
      }
      const [best] = [...votes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      return (address) => {
        if (address === null || /^https?:\/\//.test(address)) return address
        return best === undefined ? null : best[0] + toPath(address)
      }
    },
  }
}
