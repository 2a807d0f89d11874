/** Files as customers send them: packed logs are opened, what is no text is said to be none and leaves no trace. */
import type { Page } from '@playwright/test'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from './fixture.ts'

const paste = '{"code":99991672,"msg":"Access denied","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}'
const log = strToU8(`2026-04-05 09:05:14 INFO started\n2026-04-05 09:05:15 ERROR ${paste}\n`)

const drop = async (page: Page, name: string, bytes: Uint8Array) => {
  await page.getByRole('navigation').waitFor()
  const dataTransfer = await page.evaluateHandle(
    ([content, file]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0))], file))
      return transfer
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

const types = { '[Content_Types].xml': strToU8('<Types/>') }
const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>INFO started</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${paste}</t></is></c></row>`
const workbook = zipSync({ ...types, 'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${cells}</sheetData>`) })
const paragraphs = ['INFO started', paste].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)

test.use({ shared: true })

for (const [name, bytes] of [
  ['app.log.gz', gzipSync(log)],
  ['errors.xlsx', workbook],
  ['case.docx', zipSync({ ...types, 'word/document.xml': strToU8(paragraphs.join('')) })],
  [
    'mail.eml',
    Buffer.from(
      `Received: by a\r\nSubject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(log).toString('base64')}`,
    ),
  ],
  ['bundle.zip', zipSync({ 'logs/quiet.log': strToU8('nothing\n'), 'logs/app.log.gz': gzipSync(log) })],
] as const)
  test(`${name} is opened and diagnosed`, async ({ errdex: { page } }) => {
    await drop(page, name, bytes)
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
    await expect(page.getByText('INFO started').first()).toBeVisible()
  })

for (const [name, bytes, sentence] of [
  ['program.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60), Buffer.from(paste)]), '不是文本文件'],
  ['paper.pdf', Buffer.from(`%PDF-1.7\n${paste}`), '是 PDF'],
  ['deep.gz', gzipSync(gzipSync(gzipSync(gzipSync(log)))), '不是文本文件'],
  ['cut.gz', gzipSync(log).subarray(0, 50), '解不开'],
] as const)
  test(`${name} is said to be unreadable, never without error, and is not kept`, async ({ errdex: { page } }) => {
    await drop(page, name, bytes)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByText('没有找到错误')).toHaveCount(0)
    // As long as a person must stay at a result for history to keep it.
    await page.waitForTimeout(2_000)
    await page.getByRole('navigation').getByRole('button', { name: '历史' }).click()
    await expect(page.getByText('这里还没有内容').filter({ visible: true })).toBeVisible()
  })
