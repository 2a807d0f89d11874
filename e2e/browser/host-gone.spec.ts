/** A page whose host has ended says so and what to do, and keeps what stands in it. */
import { expect, test } from '../fixture.ts'
import { startBrowserHost } from '../launch.ts'

test('the text that is being written stays, and a dialog that cannot be loaded takes nothing away', async ({
  openBrowser,
  dataFolder,
}) => {
  const host = await startBrowserHost(dataFolder)
  const context = await (await openBrowser()).newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  try {
    await page.goto(host.link)
    await page.getByRole('navigation').getByRole('button', { name: '诊断' }).click()
    const box = page.getByRole('textbox', { name: '粘贴或输入要诊断的文字' })
    await box.fill('飞书报 99991672')
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
    await host.close()
    await box.press('End')
    await page.keyboard.type('，还没好')
    await expect(page.getByText('打开本页的码上查已在终端里结束')).toBeVisible()
    await page.getByRole('link', { name: '官方文档' }).first().click()
    await expect(box).toHaveValue('飞书报 99991672，还没好')
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(1)
  } finally {
    await context.close()
    await host.close()
  }
})
