/** A machine whose administrators have written a policy: given settings are seen and locked, a wrong file is told in a sentence. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { ask } from './ask.ts'
import { test as base, expect } from './fixture.ts'
import { openView } from './packs-page.ts'

const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../out/main/cli.js')

/** Writes the policy that the next start finds: a checkout may be shown one, an installed app not. */
const test = base.extend<{ givePolicy: (content: string | object) => Promise<string> }>({
  givePolicy: async ({ dataFolder }, use) => {
    const file = join(dataFolder, 'policy.json')
    await use(async (content) => {
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
      process.env.ERRDEX_POLICY_FILE = file
      return file
    })
    delete process.env.ERRDEX_POLICY_FILE
  },
})

test('given settings are locked with their reason, the others are the person’s', async ({
  launch,
  dataFolder,
  givePolicy,
}) => {
  await givePolicy({
    errdexPolicy: 1,
    settings: { watch: 'off', history: false, density: 'compact', replyTemplates: {} },
  })
  const { page } = await launch(dataFolder)
  await expect(page.getByRole('region', { name: '要监看剪贴板吗？' })).toHaveCount(0)
  await openView(page, '设置')
  await expect(page.getByText('部分设置由管理员在')).toContainText('policy.json')
  const history = page.getByRole('switch', { name: '保留历史' })
  await expect(history).toBeDisabled()
  await expect(history).not.toBeChecked()
  await expect(history).toHaveAccessibleDescription(/由管理员设定/)
  const density = page.getByRole('group', { name: '列表密度' })
  await expect(density).toContainText('由管理员设定')
  await expect(density.getByRole('radio', { name: '紧凑' })).toBeChecked()
  await expect(density.getByRole('radio', { name: '宽松' })).toBeDisabled()
  await expect(page.getByRole('textbox', { name: '回复模板' })).toHaveAttribute('readonly')
  await page.getByRole('group', { name: '外观' }).getByText('深色').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  const { settings, managed } = await ask(page, 'app:describe')
  expect(managed?.names).toEqual(['watch', 'history', 'density', 'replyTemplates'])
  expect(await ask(page, 'settings:change', { ...settings, watch: 'on' })).toMatchObject({
    ok: false,
    problem: { key: 'policy.managed', values: { key: 'watch' } },
  })
  await openView(page, '历史')
  await expect(page.getByText('历史已在设置中关闭')).toContainText('由管理员设定')
  await expect(page.getByRole('button', { name: '开启' })).toHaveCount(0)
})

test('what the person chose before comes back when the policy is gone', async ({ launch, dataFolder, givePolicy }) => {
  const first = await launch(dataFolder)
  const { settings } = await ask(first.page, 'app:describe')
  await ask(first.page, 'settings:change', { ...settings, density: 'comfortable', historyDays: 90 })
  await first.close()
  await givePolicy({ errdexPolicy: 1, settings: { density: 'compact', historyDays: 14 } })
  const second = await launch(dataFolder)
  const given = (await ask(second.page, 'app:describe')).settings
  expect(given).toMatchObject({ density: 'compact', historyDays: 14 })
  await ask(second.page, 'settings:change', { ...given, theme: 'dark' })
  await second.close()
  delete process.env.ERRDEX_POLICY_FILE
  const third = await launch(dataFolder)
  expect((await ask(third.page, 'app:describe')).settings).toMatchObject({
    density: 'comfortable',
    historyDays: 90,
    theme: 'dark',
  })
})

test('a watched folder of the policy is there and stays', async ({ launch, dataFolder, givePolicy }) => {
  const folder = join(dataFolder, 'packs')
  await mkdir(folder)
  await givePolicy({ errdexPolicy: 1, packs: { folders: [folder] } })
  const { page } = await launch(dataFolder)
  await openView(page, '来源')
  await expect(page.getByRole('listitem').filter({ hasText: folder })).toContainText('由管理员设定')
  await expect(page.getByRole('button', { name: `不再关注 ${folder}` })).toHaveCount(0)
  expect(await ask(page, 'packs:unwatch', folder)).toMatchObject({
    ok: false,
    problem: { key: 'policy.managed-folder' },
  })
})

test('a file nobody can read is told, and the watch and the history stay off', async ({
  launch,
  dataFolder,
  givePolicy,
}) => {
  const file = await givePolicy('{ "errdexPolicy": 1, ')
  const { page } = await launch(dataFolder)
  await expect(
    page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: '不是有效的 JSON' }),
  ).toContainText('policy.json')
  expect((await ask(page, 'app:describe')).settings).toMatchObject({ watch: 'off', history: false })
  expect(await readFile(file, 'utf8')).toBe('{ "errdexPolicy": 1, ')
})

test('what is wrong in it is named by its key, also on the command line', async ({
  launch,
  dataFolder,
  givePolicy,
}) => {
  await givePolicy({ errdexPolicy: 1, settings: { watch: false, theme: 'pink' }, extra: 1 })
  const { page } = await launch(dataFolder)
  for (const key of ['settings.watch', 'settings.theme', 'extra'])
    await expect(page.getByText(`里的 ${key} `)).toBeVisible()
  const { stdout, stderr } = await run(process.execPath, [cli, '--lang', 'en', 'lookup', '99991672'])
  expect(stdout).toContain('99991672')
  expect(stderr.trim().split('\n')).toHaveLength(3)
  expect(stderr).toContain('settings.watch')
})
