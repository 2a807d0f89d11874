/**
 * The rival of the main window: a page without a framework that echoes what is typed into a list of the very look of ours. It is
 * made from our window as it stands (its elements, its styles, its rows), reads as many bytes, and asks nobody.
 */
import { createServer } from 'node:http'
import type { Page } from '@playwright/test'

/** Bytes that a window reads before its list can be used. */
export interface ReadBytes {
  readonly script: number
  readonly style: number
  readonly data: number
}

export interface BareWindow {
  readonly link: string
  readonly bytes: ReadBytes
  close(): Promise<void>
}

/** Runs in the rival, once: rows stand where they are seen; each key shows the list another way, with what was typed in it. */
const runBare = async (): Promise<void> => {
  await (await fetch('data.json')).json()
  const body = document.querySelector('[role=grid] > [role=rowgroup]:last-child')
  const template = document.querySelector('template')
  const field = document.querySelector('input')
  if (body === null || template === null || field === null) return
  const rows = [...template.content.children].filter((row) => row instanceof HTMLElement)
  let turn = 0
  const show = () => {
    body.replaceChildren(
      ...rows.map(({ style, ariaRowIndex }, at) => {
        const row = rows[(at + turn) % rows.length]?.cloneNode(true) as HTMLElement
        row.style.transform = style.transform
        row.ariaRowIndex = ariaRowIndex
        const mark = document.createElement('mark')
        mark.textContent = field.value
        row.querySelector('[aria-colindex="3"]')?.prepend(mark)
        return row
      }),
    )
    turn++
  }
  field.addEventListener('input', show)
  show()
  field.focus()
}

/** What is read and never run stands in functions that nobody calls. */
const padScript = (script: string, bytes: number): string => {
  const parts = [`(${script})()`]
  const spare = (at: number) => `function spare${at}() {\n(${script})()\n}`
  for (let at = 0, length = 0; length < bytes; at++) {
    parts.push(spare(at))
    length += spare(at).length + 1
  }
  return parts.join('\n')
}

/** Runs in our window. */
const describeWindow = async () => {
  const usable = window.usableAt ?? 0
  const before = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ responseEnd }) => responseEnd <= usable)
  const sum = (isOf: (path: string) => boolean) =>
    before
      .filter(({ name }) => isOf(new URL(name).pathname))
      .reduce((total, { decodedBodySize }) => total + decodedBodySize, 0)
  const bytes = {
    script: sum((path) => path.endsWith('.js')),
    style: sum((path) => path.endsWith('.css')),
    data: sum((path) => path.startsWith('/request/')),
  }
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  const styles = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()))
  const html = document.documentElement.cloneNode(true) as HTMLElement
  const body = html.querySelector('[role=grid] > [role=rowgroup]:last-child')
  const rows = body?.innerHTML ?? ''
  body?.replaceChildren()
  for (const script of html.querySelectorAll('script')) script.remove()
  const attributes = [...html.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ')
  return { bytes, style: styles.join('\n'), rows, attributes, body: html.querySelector('body')?.innerHTML ?? '' }
}

/** The rival of the window as it stands in this page, whose list can be used. Both keep files as the browser keeps ours. */
export const serveBareWindow = async (page: Page): Promise<BareWindow> => {
  const { bytes, style, rows, attributes, body } = await page.evaluate(describeWindow)
  const head =
    '<meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,"><link rel="stylesheet" href="bare.css">'
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': [
      'text/html',
      `<!doctype html><html ${attributes}><head>${head}</head><body>${body}<template>${rows}</template><script type="module" src="bare.js"></script></body></html>`,
    ],
    '/bare.css': ['text/css', style],
    '/bare.js': ['text/javascript', padScript(runBare.toString(), bytes.script)],
    '/data.json': ['application/json', JSON.stringify(' '.repeat(Math.max(0, bytes.data - 2)))],
  }
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', '']
    const kept = url.startsWith('/bare.') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}
    response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, ...kept })
    response.end(text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    link: `http://127.0.0.1:${port}/`,
    bytes,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
