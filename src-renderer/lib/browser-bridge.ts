/** The contract over HTTP, for windows in a browser: `POST /request/<channel>`, and notices as server-sent events. */
import type { Bridge, PageChannel, Requests } from '../../src-preload/contract.ts'
import { type Destination, isDestination } from '../../src-preload/model/companion.ts'
import { failure, success } from '../../src-preload/model/outcome.ts'

type Answer = { readonly value: unknown } | { readonly error: string }

/** Quick lookup and the main window are pages of one tab; where the next one should go waits here. */
const destinationKey = 'destination'

const takeDestination = (): Destination | null => {
  const waiting = sessionStorage.getItem(destinationKey)
  sessionStorage.removeItem(destinationKey)
  const destination: unknown = waiting === null ? null : JSON.parse(waiting)
  return isDestination(destination) ? destination : null
}

const toBytes = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

const told = (written: Promise<void>) =>
  written.then(
    () => success(null),
    () => failure('clipboard.refused'),
  )

const writeItem = (contents: Readonly<Record<string, BlobPart>>) => {
  const blobs = Object.entries(contents).map(([type, content]) => [type, new Blob([content], { type })])
  return told(navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]))
}

/** What a browser does by itself: its clipboard and its tabs are the person's, the host's are not. */
const inWindow: { readonly [C in PageChannel]?: (...args: Parameters<Requests[C]>) => unknown } = {
  // Only a desktop has one, and each request before the first drawing holds it up.
  'companion:describe': () => null,
  'clipboard:write': (text) => told(navigator.clipboard.writeText(text)),
  'clipboard:write-picture': (png) => writeItem({ 'image/png': toBytes(png) }),
  'clipboard:write-rich': (text, html) => writeItem({ 'text/plain': text, 'text/html': html }),
  'file:save': (name, content, encoding) => {
    const url = URL.createObjectURL(
      new Blob([encoding === 'text' ? content : toBytes(content)], { type: 'application/octet-stream' }),
    )
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return success(true)
  },
  'link:open': (url) => {
    window.open(url, '_blank', 'noopener,noreferrer')
    return success(null)
  },
  'quick-lookup:hide': () => success(null),
  'quick-lookup:pin': () => success(null),
  'window:arrive': takeDestination,
  'window:go': (destination) => {
    sessionStorage.setItem(destinationKey, JSON.stringify(destination))
    location.assign('/index.html')
    return success(null)
  },
  'window:return': () => success(false),
}

/** Most UTF-16 units of a request that outlives its page: browsers bound all of them together at 64 KiB, in UTF-8. */
const lastingLimit = 16_000

/** The page is being left: what it still asks is sent to its end. */
let isLeaving = false
addEventListener('pagehide', () => {
  isLeaving = true
})
addEventListener('pageshow', () => {
  isLeaving = false
})

/** The host has ended, or the machine does not let the page reach it: nothing can be asked any more. */
export class HostGone extends Error {
  override readonly name = 'HostGone'
}

/** Told once, whoever asked: some say themselves that they got no answer, and none of them why. */
let isGone = false

const noteGone = (error: unknown): never => {
  if (isLeaving) throw error
  const gone = new HostGone(String(error))
  if (!isGone) reportError(gone)
  isGone = true
  throw gone
}

const ask = async (channel: PageChannel, args: readonly unknown[]): Promise<unknown> => {
  const body = JSON.stringify(args)
  const response = await fetch(`/request/${channel}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: isLeaving && body.length <= lastingLimit,
  }).catch(noteGone)
  const answer: Answer = await response.json()
  if ('error' in answer) throw new Error(`${channel}: ${answer.error}`)
  return answer.value
}

export const createBrowserBridge = (): Bridge => {
  const notices = new EventSource('/notices')
  return {
    async request<C extends PageChannel>(channel: C, ...args: Parameters<Requests[C]>) {
      const own = inWindow[channel]
      return (await (own === undefined ? ask(channel, args) : own(...args))) as ReturnType<Requests[C]>
    },
    // A browser does not tell the path of a file.
    keepFiles: async (files) => files.map(() => null),
    subscribe(channel, listener) {
      const call = listener as (...args: readonly unknown[]) => void
      const forward = (event: MessageEvent<string>) => call(...JSON.parse(event.data))
      notices.addEventListener(channel, forward)
      return () => notices.removeEventListener(channel, forward)
    },
  }
}
