/** The app starts in its host and is usable: with whole files, and with damaged or missing ones. */
import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { copyApp } from './app-copy.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixture.ts'

// Each starts an app of its own: where two workers are free, both take some.
test.describe.configure({ mode: 'parallel' })

test('the whole catalog is there and a code is found', async ({ page }) => {
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1025')
  await page.getByRole('combobox').fill('99991672')
  await expect(page.getByRole('row').filter({ hasText: '99991672' }).first()).toBeVisible()
})

test('a second window of the same data sees the settings the first one left', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  const { settings } = await ask(first.page, 'app:describe')
  await ask(first.page, 'settings:change', { ...settings, density: 'compact' })
  await first.close()
  const second = await launch(dataFolder)
  expect((await ask(second.page, 'app:describe')).settings.density).toBe('compact')
})

/** What happens to the built resources, and how many entries are left to work with. */
const damages: readonly (readonly [what: string, file: string, damage: (path: string) => void, entries: number])[] = [
  ['a missing index', 'catalog.index', rmSync, 1024],
  ['a cut-off index', 'catalog.index', (path) => truncateSync(path, 10_000), 1024],
  ['a missing catalog', 'catalog.entries', rmSync, 0],
  ['a cut-off catalog', 'catalog.entries', (path) => truncateSync(path, 10_000), 0],
]

for (const [what, file, damage, entries] of damages)
  test(`${what}: the app starts, names the file and what to do, and works from the rest`, async ({
    launch,
    dataFolder,
  }) => {
    const { folder } = copyApp(join(dataFolder, 'app'))
    damage(join(folder, 'out/resources', file))

    const { page } = await launch(join(dataFolder, 'data'), folder)
    const problem = page.getByText(file, { exact: false }).first()
    await expect(problem).toBeVisible()
    await expect(page.getByText('npm run build').first()).toBeVisible()
    await page.getByRole('combobox').fill('99991672')
    if (entries > 0) await expect(page.getByRole('row').filter({ hasText: '99991672' }).first()).toBeVisible()
    expect((await ask(page, 'app:describe')).entries).toBe(entries)
  })
