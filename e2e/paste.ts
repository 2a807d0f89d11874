/** Copies a text and pastes it as a person does: the system's clipboard, then Ctrl+V. */
import type { Page } from '@playwright/test'
import type { Errdex } from './launch.ts'

/** As another program copies it. */
export const copyText = async ({ app, page }: Errdex, text: string): Promise<void> => {
  if (app !== null) return app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

/** What other programs would paste. */
export const readClipboard = async ({ app, page }: Errdex): Promise<string> => {
  if (app !== null) return app.evaluate(({ clipboard }) => clipboard.readText())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return page.evaluate(() => navigator.clipboard.readText())
}

export const paste = async (errdex: Errdex, text: string): Promise<void> => {
  // A key pressed before the window listens is lost.
  await errdex.page.getByRole('navigation').waitFor()
  await copyText(errdex, text)
  await errdex.page.keyboard.press('Control+V')
}

/** Files as they are dropped from the desktop; `repeat` makes large ones where they are needed. */
export interface DroppedFile {
  readonly name: string
  readonly text: string
  readonly repeat?: number
}

export const dropFiles = async (page: Page, files: readonly DroppedFile[]): Promise<void> => {
  await page.getByRole('navigation').waitFor()
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    for (const { name, text, repeat = 1 } of list)
      transfer.items.add(new File(Array<string>(repeat).fill(text), name, { type: 'text/plain' }))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}
