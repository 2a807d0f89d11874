/** Settings → About: which build, how old the documents are, and the licences of others. */
import packageJson from '../package.json' with { type: 'json' }
import { ask } from './ask.ts'
import { expect, test } from './fixture.ts'
import { openView } from './packs-page.ts'

test.use({ shared: 'cleared' })

test('version, commit and dates are told, every licence can be read', async ({ page }) => {
  await openView(page, '设置')
  const about = page.getByRole('region', { name: '关于' })
  await expect(about).toContainText(`码上查 ${packageJson.version}`)
  const outcome = await ask(page, 'app:about')
  if (!outcome.ok) throw new Error(outcome.problem.key)
  await expect(about).toContainText(outcome.value.commit?.slice(0, 12) ?? '构建时没有版本历史')
  await expect(about.getByRole('listitem').filter({ hasText: '飞书开放平台' })).toContainText('2025-08-20')
  await expect(about.getByRole('listitem')).toHaveCount(5)
  await about.getByRole('button', { name: '查看…' }).click()
  const dialog = page.getByRole('dialog', { name: '第三方许可' })
  await expect(dialog.getByRole('group')).toHaveCount(outcome.value.notices.length)
  const runtime = dialog.getByRole('group').filter({ hasText: 'onnxruntime-web' })
  await runtime.getByText('onnxruntime-web').click()
  await expect(runtime.getByText('Copyright (c) Microsoft Corporation')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(dialog).toHaveCount(0)
})
