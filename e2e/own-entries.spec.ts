/** Codes without a document: what their page tells, the entry one writes from it, and where it is in use afterwards. */
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'

test.use({ shared: 'cleared' })

const unlisted =
  '{"code":230002,"msg":"Bot/User can NOT be out of the chat.","error":{"log_id":"2026040509051500000000000000000001","troubleshooter":"https://open.feishu.cn/search?from=openapi&log_id=2026040509051500000000000000000001&code=230002"}}'

test('the page of a code without a document, and the reply about it', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, unlisted)
  await page.getByRole('tab', { name: '词条' }).click()
  const known = page.getByRole('article', { name: '文档没有收录 230002' })
  await expect(known.getByText('230000–235999 是消息与群组接口的错误码段')).toBeVisible()
  await expect(known.getByText('状态不符').first()).toBeVisible()
  await expect(known.getByText('仅据报错信息推断')).toBeVisible()
  await expect(known.getByRole('button', { name: /10002 飞书 .*96% 相同/ })).toBeVisible()
  await known.getByRole('link', { name: '报错里给出的排查页' }).click()
  const question = page.getByRole('dialog')
  await expect(question.getByText('open.feishu.cn', { exact: true })).toBeVisible()
  await question.getByRole('button', { name: '取消' }).click()
  await page.getByRole('tab', { name: '回复' }).click()
  await expect(page.getByRole('textbox', { name: '回复' })).toHaveValue(/以下依据报错信息推断/)
})

test('an entry is written from that page, is the answer at once, is changed, and taken back', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, unlisted)
  await page.getByRole('tab', { name: '词条' }).click()
  await page.getByRole('button', { name: '写下这个词条' }).click()
  const form = page.getByRole('dialog', { name: '写下这个词条' })
  await expect(form.getByLabel('错误码')).toHaveValue('230002')
  await expect(form.getByLabel('报错信息')).toHaveValue('Bot/User can NOT be out of the chat.')
  await form.getByLabel('含义').fill('机器人或用户不在群里')
  await form.getByLabel('排查建议').fill('先把机器人 **拉进群**，再发消息。')
  await form.getByLabel('处理方').selectOption('admin')
  await form.getByRole('button', { name: '保存' }).click()

  const finding = page.getByRole('article', { name: '错误 230002' })
  await expect(finding.getByText('已确定')).toBeVisible()
  await expect(finding.getByText('机器人或用户不在群里', { exact: true })).toBeVisible()
  await expect(finding.getByText('您写的词条。')).toBeVisible()

  await finding.getByRole('button', { name: '修改我写的词条' }).click()
  const edit = page.getByRole('dialog', { name: '修改我写的词条' })
  await expect(edit.getByLabel('含义')).toHaveValue('机器人或用户不在群里')
  await edit.getByLabel('含义').fill('机器人不在群里')
  await edit.getByRole('button', { name: '保存' }).click()
  await expect(finding.getByText('机器人不在群里', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: '来源' }).click()
  await expect(page.getByText('我写的词条 · 飞书')).toBeVisible()
  await page.getByRole('button', { name: '浏览' }).click()
  await page.getByRole('combobox', { name: '搜索错误码' }).fill('230002')
  await expect(page.getByRole('row', { name: /230002/ })).toBeVisible()
  await page.getByRole('row', { name: /230002/ }).click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: '移除我写的词条' }).click()
  await expect(page.getByRole('row', { name: /230002/ })).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('row', { name: /230002/ })).toBeVisible()
})

test('codes met without a document are listed in Sources: dismissed, brought back, written of', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, unlisted)
  await page.getByRole('tab', { name: '词条' }).click()
  await expect(page.getByRole('article', { name: '文档没有收录 230002' })).toBeVisible()
  // Recorded once one has stayed at it.
  await page.waitForTimeout(2_500)
  await page.getByRole('button', { name: '来源' }).click()
  const met = page.getByRole('region', { name: '遇到过、但文档未收录的错误码' })
  await expect(met.getByText('遇到 1 次')).toBeVisible()
  await met.getByRole('button', { name: '不再列出' }).click()
  await expect(met).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await met.getByRole('button', { name: '写下这个词条' }).click()
  const form = page.getByRole('dialog', { name: '写下这个词条' })
  await expect(form.getByLabel('报错信息')).toHaveValue('Bot/User can NOT be out of the chat.')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(met).toHaveCount(0)
})

test('from Browse; a code that a document lists keeps the own entry beside it', async ({ errdex }) => {
  const { page } = errdex
  await page.getByRole('combobox', { name: '搜索错误码' }).fill('7770001')
  await page.getByRole('button', { name: '写下这个词条' }).click()
  const form = page.getByRole('dialog', { name: '写下这个词条' })
  await expect(form.getByLabel('错误码')).toHaveValue('7770001')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toHaveText('请至少填写报错信息或说明。')
  await form.getByLabel('错误码').fill('99991672')
  await form.getByLabel('含义').fill('先看我们内部的权限清单')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)

  await page.getByRole('combobox', { name: '搜索错误码' }).fill('99991672')
  await page
    .getByRole('row', { name: /99991672/ })
    .first()
    .click()
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('heading', { name: '您写过这个错误码' })).toBeVisible()
  await expect(detail.getByText('先看我们内部的权限清单')).toBeVisible()
  await expect(detail.getByText(/也收录了它/)).toBeVisible()
})
