/** The browser host met by real Chromium: its own windows are served, everything else in the browser is not. */
import { createServer } from 'node:http'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { launchInBrowser, startBrowserHost } from '../launch.ts'

/** A page of another origin on this machine, as any local program could serve one. */
const serveStranger = async () => {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>stranger'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

test('the link works once, and the address it leads to holds no secret', async ({ openBrowser, dataFolder }) => {
  const browser = await openBrowser()
  const errdex = await launchInBrowser(browser, dataFolder)
  await errdex.open()
  expect(errdex.page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.html$/)
  const visible = await errdex.page.evaluate(() => ({ cookie: document.cookie, stored: { ...localStorage } }))
  expect(visible).toEqual({ cookie: '', stored: {} })
  await errdex.page.reload()
  expect(await ask(errdex.page, 'app:describe')).toMatchObject({ host: 'browser', entries: 1024 })

  const other = await browser.newContext()
  const page = await other.newPage()
  const answer = await page.goto(errdex.page.url())
  expect(answer?.status()).toBe(403)
  await expect(page.getByText(/终端|terminal/)).toBeVisible()
  await other.close()
  await errdex.close()
})

test('a page of another origin in the same browser reaches nothing', async ({ errdex, expectedMishaps }) => {
  expectedMishaps.push(/^/)
  const stranger = await serveStranger()
  const own = new URL(errdex.page.url()).origin
  const page = await errdex.page.context().newPage()
  await page.goto(stranger.url)
  const outcomes = await page.evaluate(async (origin) => {
    const outcome = (asked: Promise<Response>) =>
      asked.then(
        (response) => `${response.type} ${response.status}`,
        () => 'blocked',
      )
    const post = (init: RequestInit) =>
      outcome(fetch(`${origin}/request/app:describe`, { method: 'POST', body: '[]', credentials: 'include', ...init }))
    const events = new EventSource(`${origin}/notices`, { withCredentials: true })
    const stream = await new Promise<string>((resolve) => {
      events.onopen = () => resolve('open')
      events.onerror = () => resolve('blocked')
    })
    events.close()
    const script = document.createElement('script')
    script.src = `${origin}/index.html`
    const loaded = await new Promise<string>((resolve) => {
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('blocked')
      document.body.append(script)
    })
    return {
      json: await post({ headers: { 'content-type': 'application/json' } }),
      form: await post({ mode: 'no-cors', headers: { 'content-type': 'text/plain' } }),
      page: await outcome(fetch(`${origin}/index.html`, { credentials: 'include' })),
      stream,
      loaded,
    }
  }, own)
  expect(outcomes).toEqual({
    json: 'blocked',
    form: expect.stringMatching(/blocked|opaque/),
    page: 'blocked',
    stream: 'blocked',
    loaded: 'blocked',
  })

  // A link to us from a stranger's page carries no session.
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.url() === `${own}/index.html` && response.request().isNavigationRequest(),
    ),
    page.evaluate((url) => setTimeout(() => location.assign(url), 0), `${own}/index.html`),
  ])
  expect(answer.status()).toBe(403)
  stranger.close()
  await page.close()
})

test('a change in one window reaches the others', async ({ errdex, page }) => {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('grid')).toBeVisible()
  const { settings } = await ask(page, 'app:describe')
  await ask(page, 'settings:change', { ...settings, theme: 'dark' })
  for (const window of [page, other]) await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(errdex.app).toBe(null)
})

test('Ctrl+C ends it cleanly while windows are open', async ({ openBrowser, dataFolder }) => {
  const host = await startBrowserHost(dataFolder)
  const context = await (await openBrowser()).newContext()
  const page = await context.newPage()
  await page.goto(host.link)
  await expect(page.getByRole('grid')).toBeVisible()
  expect(await host.close()).toBe(0)
  expect(host.log()).toBe('')
  await context.close()
})
