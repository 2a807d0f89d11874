/** Signed packs between people: whose key it was is seen, pinned once, and from then on nobody else's update comes in. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { signAnew, stripSignature } from '../src-main/packs/forger.fixture.ts'
import { expect } from './fixture.ts'
import type { Errdex } from './launch.ts'
import { lookUp, openView, saveBy, test, watchFolder, writeNote } from './packs-page.ts'
import { choosePath } from './system-files.ts'

const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../out/main/cli.js')

const makeKey = async (dataFolder: string) => {
  const { stdout } = await run(process.execPath, [cli, 'packs', 'key', '--json', '--data-dir', dataFolder])
  return JSON.parse(stdout) as { readonly fingerprint: string; readonly file: string }
}
const exportDialog = (page: Page) => page.getByRole('dialog', { name: '导出分享包' })
const exportSigned = async (errdex: Errdex, file: string, button: string) => {
  const { page } = errdex
  await openView(page, '来源')
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = exportDialog(page)
  await expect(dialog.getByRole('checkbox', { name: '用我的密钥签名' })).toBeChecked()
  await dialog.getByRole('textbox', { name: '名称' }).fill('支付值班')
  await dialog.getByRole('checkbox', { name: '全选' }).check()
  await saveBy(errdex, () => dialog.getByRole('button', { name: '保存…' }).click(), file)
  await expect(dialog).toHaveCount(0)
}
const preview = (page: Page) => page.getByRole('region', { name: '支付值班' })
const openPack = async (errdex: Errdex, file: string) => {
  await openView(errdex.page, '来源')
  await choosePath(errdex, '打开分享包', file)
}
const merge = async (page: Page) => {
  await preview(page).getByRole('button', { name: '合并', exact: true }).click()
  await expect(preview(page)).toHaveCount(0)
}

test('a signer is seen and pinned; an unsigned and a differently signed update are refused, also from a watched folder', async ({
  launch,
  dataFolder,
  otherFolder,
  sharedFolder,
}) => {
  const { fingerprint } = await makeKey(dataFolder)
  const [first, update] = [join(sharedFolder, 'first.errdexpack'), join(otherFolder, 'update.errdexpack')]
  const ann = await launch(dataFolder)
  await lookUp(ann.page, '99991672')
  await writeNote(ann.page, '先问平台组')
  await exportSigned(ann, first, '导出分享包')
  await lookUp(ann.page, '99991672')
  await writeNote(ann.page, '先问支付组')
  await exportSigned(ann, update, '再次导出 支付值班')

  const bob = await launch(join(otherFolder, 'data'))
  const { page } = bob
  await openPack(bob, first)
  await expect(preview(page)).toContainText(`已签名${fingerprint}`)
  await preview(page).getByRole('checkbox', { name: '以后只接受同一密钥签名的“支付值班”' }).check()
  await merge(page)
  await expect(page.getByRole('region', { name: '分享包', exact: true })).toContainText('签名已固定')

  const bytes = new Uint8Array(await readFile(update))
  const forged = { unsigned: stripSignature(bytes), other: signAnew(bytes, join(otherFolder, 'other.key')) }
  for (const [name, content] of Object.entries(forged))
    await writeFile(join(otherFolder, `${name}.errdexpack`), content)
  await openPack(bob, join(otherFolder, 'unsigned.errdexpack'))
  await expect(page.getByText('拒绝了 unsigned.errdexpack').first()).toContainText('这个文件没有签名')
  await openPack(bob, join(otherFolder, 'other.errdexpack'))
  await expect(page.getByText('拒绝了 other.errdexpack').first()).toContainText(fingerprint)

  await watchFolder(bob, sharedFolder)
  await writeFile(join(sharedFolder, 'forged.errdexpack'), forged.unsigned)
  await expect(page.getByRole('alert').filter({ hasText: '拒绝了 forged.errdexpack' })).toBeVisible()
  await expect(page.getByRole('region', { name: '待查看的分享包' })).toHaveCount(0)
  await writeFile(join(sharedFolder, 'update.errdexpack'), bytes)
  await page.getByRole('region', { name: '待查看的分享包' }).getByRole('button', { name: '查看变更' }).click()
  await expect(preview(page)).toContainText('签名已固定')
  await merge(page)
  await lookUp(page, '99991672')
  await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('先问支付组')
})

test('the command line makes a key once, signs, shows who signed, pins and refuses', async ({
  otherFolder,
  sharedFolder,
  dataFolder,
}) => {
  const call = (...args: readonly string[]) => run(process.execPath, [cli, '--lang', 'en', 'packs', ...args])
  const { file, fingerprint } = await makeKey(dataFolder)
  expect(await makeKey(dataFolder)).toMatchObject({ fingerprint, isNew: false })
  const table = join(sharedFolder, 'pay.csv')
  await writeFile(table, '返回码,描述,处理办法\nPAY1001,余额不足,提醒充值\nPAY1002,签名错误,检查密钥\n')
  await run(process.execPath, [cli, 'tables', 'add', table, '--data-dir', dataFolder])
  const pack = join(sharedFolder, 'team.errdexpack')
  await call('export', pack, '--sign', file, '--data-dir', dataFolder)
  const opened = await call('open', pack, '--pin', '--data-dir', otherFolder)
  expect(opened.stdout).toContain(fingerprint)
  await writeFile(pack, stripSignature(new Uint8Array(await readFile(pack))))
  await expect(call('open', pack, '--data-dir', otherFolder)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not signed'),
  })
  await expect(
    call('export', pack, '--sign', join(otherFolder, 'no.key'), '--data-dir', dataFolder),
  ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('errdex packs key') })
})
