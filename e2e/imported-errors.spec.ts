/** A table with a description of how its service writes errors: what is pasted is recognised, and what was said can be changed. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'

test.use({ shared: 'cleared' })

const table = `errcode,message,advice
40001,invalid sign,检查签名密钥
43210,balance not enough,提醒用户充值
E5001,渠道维护中,稍后重试
`
const open = (page: Page, view: string) => page.getByRole('navigation').getByRole('button', { name: view }).click()
const envelope = (page: Page) => page.getByText('识别这个服务的报错（可选）')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const choose = (page: Page) =>
  page
    .locator('input[type=file][aria-label="添加文件"]')
    .setInputFiles({ name: '星河支付.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })

/** The list comes back once the table is in use. */
const expectInUse = (page: Page) => expect(page.getByRole('checkbox', { name: '启用 星河支付' })).toBeChecked()

test('a sample fills the description in, and pasted errors of the service are found', async ({ errdex }) => {
  const { page } = errdex
  await open(page, '来源')
  await choose(page)
  await envelope(page).click()
  await field(page, '响应样例').fill(
    'POST https://api.xinghe-pay.example/v3/pay\n< X-Xh-Trace: 1\n{"ret":{"errcode":43210,"errmsg":"balance not enough"}}',
  )
  await page.getByRole('button', { name: '按样例填写' }).click()
  await expect(field(page, '错误码字段')).toHaveValue('ret.errcode')
  await expect(field(page, '消息字段')).toHaveValue('ret.errmsg')
  await expect(field(page, '域名')).toHaveValue('api.xinghe-pay.example')
  await expect(field(page, '特有的请求头或字段')).toHaveValue('X-Xh-Trace')
  await field(page, '错误码字段').fill('error code')
  await field(page, '域名').focus()
  await expect(page.getByRole('alert').filter({ hasText: '“error code”不是字段名' })).toBeVisible()
  await field(page, '错误码字段').fill('errcode')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expectInUse(page)

  await paste(errdex, '{"errcode":40001,"errmsg":"invalid sign"}')
  const finding = page.getByRole('article', { name: '错误 40001' })
  await expect(finding.getByText('已确定')).toBeVisible()
  await page.getByRole('button', { name: /条依据/ }).click()
  await expect(finding.getByText('字段 errcode, errmsg 是该服务错误响应的写法')).toBeVisible()
  await expect(page.getByText('检查签名密钥').first()).toBeVisible()
})

test('what was said of a table can be changed without a new file', async ({ errdex }) => {
  const { page } = errdex
  await open(page, '来源')
  await choose(page)
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expectInUse(page)
  await page.getByRole('button', { name: '修改设置' }).click()
  await envelope(page).click()
  await field(page, '错误码字段').fill('rspCd')
  await field(page, '消息字段').fill('rspMsg')
  await page.getByRole('button', { name: '更新', exact: true }).click()
  await expectInUse(page)

  await paste(errdex, '{"rspCd":"E5001","rspMsg":"渠道维护中"}')
  await expect(page.getByRole('article', { name: '错误 E5001' }).getByText('已确定')).toBeVisible()

  await open(page, '来源')
  await page.getByRole('button', { name: '修改设置' }).click()
  await expect(page.locator('summary').filter({ hasText: 'rspCd, rspMsg' })).toBeVisible()
})
