/** What injected content could try: each attempt is blocked by the policy of the page, in both hosts. */
import { contentSecurityPolicy, securityHeaders } from '../src-main/requests/window-files.ts'
import { expect, test } from './fixture.ts'

test.use({ shared: true })

test('every page and file carries the security headers', async ({ page }) => {
  const headers = await page.evaluate(async () => {
    const response = await fetch('/index.html')
    return Object.fromEntries(response.headers)
  })
  expect(headers).toMatchObject(securityHeaders)
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
})

/** Each runs in the page; `window.ran` would be set by code that must not run. */
const attempts: Readonly<Record<string, () => unknown>> = {
  'inline script': () =>
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'ran = 1' })),
  'inline script from text nodes': () => {
    const script = document.createElement('script')
    script.append('ran = 1')
    document.body.append(script)
  },
  'inline handler': () => {
    const image = document.createElement('img')
    image.setAttribute('onerror', 'ran = 1')
    image.src = 'data:,'
    document.body.append(image)
  },
  // biome-ignore lint/security/noGlobalEval: that it is blocked is what is tested.
  eval: () => globalThis.eval('ran = 1'),
  'function from text': () => new Function('ran = 1')(),
  'timer from text': () => Reflect.apply(setTimeout, window, ['ran = 1', 0]),
  'interval from text': () => Reflect.apply(setInterval, window, ['ran = 1', 1_000_000]),
  'javascript link': () => {
    const link = Object.assign(document.createElement('a'), { href: 'javascript:void(ran = 1)' })
    document.body.append(link)
    link.click()
  },
  'script of another site': () =>
    document.body.append(Object.assign(document.createElement('script'), { src: 'https://a.example/x.js' })),
  'script in a data address': () =>
    document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,ran=1' })),
  'script in a blob': () =>
    document.body.append(
      Object.assign(document.createElement('script'), { src: URL.createObjectURL(new Blob(['ran = 1'])) }),
    ),
  'module of another site': () => import(/* @vite-ignore */ 'https://a.example/x.js' as string),
  'module in a data address': () => import(/* @vite-ignore */ 'data:text/javascript,ran=1' as string),
  'worker in a blob': () => new Worker(URL.createObjectURL(new Blob(['0']))),
  'worker in a data address': () => new Worker('data:text/javascript,0'),
  'shared worker in a data address': () => new SharedWorker('data:text/javascript,0'),
  webassembly: () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  fetch: () => fetch('https://a.example/'),
  'fetch on another port': () => fetch('http://127.0.0.1:9/'),
  'fetch of a file': () => fetch('file:///etc/passwd'),
  'old request': () => {
    const request = new XMLHttpRequest()
    request.open('GET', 'https://a.example/')
    request.send()
  },
  'web socket': () => new WebSocket('wss://a.example/'),
  'event source': () => new EventSource('https://a.example/'),
  beacon: () => navigator.sendBeacon('https://a.example/', 'x'),
  image: () => document.body.append(Object.assign(new Image(), { src: 'https://a.example/x.png' })),
  'image in a blob': () =>
    document.body.append(Object.assign(new Image(), { src: URL.createObjectURL(new Blob([''])) })),
  sound: () => document.body.append(Object.assign(document.createElement('audio'), { src: 'https://a.example/x.mp3' })),
  video: () => document.body.append(Object.assign(document.createElement('video'), { src: 'data:video/mp4,' })),
  'background image': () => {
    document.body.style.backgroundImage = 'url(https://a.example/x.png)'
  },
  'style sheet': () =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://a.example/x.css' }),
    ),
  'inline style sheet': () => {
    const style = document.createElement('style')
    style.append('body { color: red }')
    document.head.append(style)
  },
  'inline style': () => document.body.setAttribute('style', 'color: red'),
  font: () => new FontFace('x', 'url(https://a.example/x.woff2)').load(),
  preload: () =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: 'https://a.example/x' }),
    ),
  frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://a.example/' })),
  'frame in a data address': () =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' })),
  'frame of our own page': () =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/index.html' })),
  'frame from text': () => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>' })),
  object: () => document.body.append(Object.assign(document.createElement('object'), { data: 'https://a.example/' })),
  embed: () => document.body.append(Object.assign(document.createElement('embed'), { src: 'https://a.example/' })),
  form: () => {
    const form = Object.assign(document.createElement('form'), { action: 'https://a.example/', method: 'post' })
    document.body.append(form)
    form.submit()
  },
  'form to ourselves': () => {
    const form = Object.assign(document.createElement('form'), { action: '/index.html' })
    document.body.append(form)
    form.submit()
  },
  base: () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://a.example/' })),
  'markup from text': () => {
    document.body.innerHTML = '<img src=x onerror="ran=1">'
  },
  'markup beside': () => document.body.insertAdjacentHTML('beforeend', '<p>'),
  'markup written': () => document.write('<p>'),
  'markup parsed': () => new DOMParser().parseFromString('<p>', 'text/html'),
  'markup in a range': () => document.createRange().createContextualFragment('<p>'),
}

declare global {
  interface Window {
    ran?: number
    violations?: string[]
  }
}

/** How many attempts a page gets: loading one takes longer than all of them. */
const perPage = 12
const all = Object.entries(attempts)

for (let from = 0; from < all.length; from += perPage)
  test(`blocked and reported: attempts from ${from + 1} on`, async ({ page, expectedMishaps }) => {
    // What is blocked is what the console is full of here.
    expectedMishaps.push(/^/)
    const address = page.url()
    await page.evaluate(() => {
      const violations: string[] = []
      window.violations = violations
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    })
    const count = () => page.evaluate(() => window.violations?.length ?? 0)
    /** Until nothing more is reported: what comes late must not be taken for the answer to the next attempt. */
    const settle = async () => {
      for (let before = -1, now = await count(); now !== before; now = await count()) {
        before = now
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
      }
    }
    for (const [name, attempt] of all.slice(from, from + perPage))
      await test.step(name, async () => {
        await settle()
        const before = await count()
        // Code that Playwright sends is exempt from the policy while it runs; what it schedules is not.
        await page.evaluate(`setTimeout(async () => (${attempt.toString()})(), 0); undefined`)
        await expect.poll(count, name).toBeGreaterThan(before)
        expect(await page.evaluate(() => window.ran), name).toBeUndefined()
        expect(page.url(), name).toBe(address)
      })
  })
