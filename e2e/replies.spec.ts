/** One reply to several errors, and to those of them the person wants answered. */
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'

test.use({ shared: true })

const feishuErrors = `{"code":99991663,"msg":"Invalid access token for authorization. Please make a request with token attached."}

{"code":99991400,"msg":"request trigger frequency limit"}
`

test('a reply covers every error of the text, until one is left out', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, feishuErrors)
  await page.getByRole('tab', { name: '回复' }).click()
  const reply = page.getByRole('textbox', { name: '回复' })
  await expect(reply).toHaveValue(/^您好，您发来的内容里有 2 个错误[\s\S]*99991663[\s\S]*99991400/)
  const covered = page.getByRole('group', { name: '回复包含的错误' })
  await covered.getByRole('checkbox', { name: /99991400/ }).uncheck()
  await expect(reply).not.toHaveValue(/99991400/)
  await expect(reply).toHaveValue(/^您好，这是飞书开放平台返回的错误 99991663/)
  await expect(covered.getByRole('checkbox', { name: /99991663/ })).toBeDisabled()
})

test('the reply to an open question names the answers, and only the chosen one once it is decided', async ({
  errdex,
}) => {
  const { page } = errdex
  await page.getByRole('button', { name: '设置' }).click()
  await paste(errdex, '10001')
  const finding = page.getByRole('article', { name: '错误 10001' })
  await page.getByRole('tab', { name: '回复' }).click()
  const reply = page.getByRole('textbox', { name: '回复' })
  await expect(reply).toHaveValue(/有几种可能[\s\S]*飞书项目/)
  await expect(reply).toHaveValue(/飞书开放平台/)
  await finding.getByRole('button', { name: /^飞书项目 10001/ }).click()
  await expect(reply).toHaveValue(/^您好，这是飞书项目返回的错误 10001/)
})
