/** What a window reads before its first row stays small: one page's scripts, and the texts of one language only. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from './fixture.ts'
import { root } from './project-root.ts'

test.use({ shared: 'cleared' })

const folder = join(root, 'out/renderer')
const mainFolder = join(root, 'out/main')

/** Most bytes of all scripts that the page's own script brings with it; the texts of a language come beside them. */
const mostBytes = 300_000

/** Of what main reads before Electron is ready: the engine and the compiler of tables run in threads, and are not among it. */
const mostMainBytes = 550_000

const readScript = (name: string) => readFileSync(join(folder, 'assets', name), 'utf8')

/** The scripts that must be there before the page's own can run. */
const scriptsOf = (page: string): ReadonlyMap<string, string> => {
  const html = readFileSync(join(folder, page), 'utf8')
  const scripts = new Map<string, string>()
  const open = [...html.matchAll(/src="[^"]*assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (scripts.has(name)) continue
    const script = readScript(name)
    scripts.set(name, script)
    for (const match of script.matchAll(/(?:from|import)\s{0,2}"\.\/([^"]+\.js)"/g)) open.push(match[1] ?? '')
  }
  return scripts
}

test('the scripts of the main window are bounded, and no texts are among them', () => {
  const scripts = [...scriptsOf('index.html').values()]
  const bytes = scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0)
  expect(scripts.length).toBeGreaterThan(1)
  // Each is asked for one by one.
  expect(scripts.length).toBeLessThan(6)
  expect(bytes).toBeLessThan(mostBytes)
  expect(scripts.some((script) => script.includes('diagnose.drop":'))).toBe(false)
})

test('the scripts of main before its first window are bounded: what runs in threads is not read there', () => {
  const open = [join(mainFolder, 'index.js')]
  const scripts = new Map<string, string>()
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (scripts.has(file)) continue
    const script = readFileSync(file, 'utf8')
    scripts.set(file, script)
    for (const match of script.matchAll(/(?:from|import)\s{0,2}"(\.[^"]+\.js)"/g))
      open.push(join(dirname(file), match[1] ?? ''))
  }
  expect(scripts.size).toBeGreaterThan(5)
  expect([...scripts.values()].reduce((sum, script) => sum + Buffer.byteLength(script), 0)).toBeLessThan(mostMainBytes)
})

test('texts of one language are read, and of the other when it is chosen', async ({ page }) => {
  // Asked for, not timed: a page's resource timing does not list what comes from a scheme of its own.
  const textsRead = new Set<string>()
  const readFirst = new Set<string>()
  let isFirst = true
  // The page before asks on, for its views, until the new one has taken its place: that does not count.
  page.on('framenavigated', () => {
    isFirst = true
    readFirst.clear()
  })
  page.on('request', (request) => {
    // Replies are written in both languages: the views that write them come after the first frame, and bring both.
    if (/-view-[^/]+\.js$/.test(request.url())) isFirst = false
    const language = /\/(zh-CN|en)-[^/]+\.js$/.exec(request.url())?.[1]
    if (language !== undefined) (isFirst ? readFirst : textsRead).add(language)
  })
  await page.reload()
  await expect(page.getByRole('grid')).toBeVisible()
  expect(readFirst).toEqual(new Set(['zh-CN']))
  await page.keyboard.press('Control+6')
  await page.getByRole('group', { name: '语言' }).first().getByText('English').click()
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  expect(textsRead).toContain('en')
})
