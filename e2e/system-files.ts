/** Hands files and folders of this machine to a page as the system does: what a test makes inside the page is no folder. */
import type { Locator } from '@playwright/test'
import type { Errdex } from './launch.ts'

/** A path of this machine as the app names it: a Windows app under Wine sees the whole machine as its drive Z. */
export const pathInApp = async ({ app }: Errdex, path: string): Promise<string> => {
  const platform = (await app?.evaluate(() => process.platform)) ?? process.platform
  return platform === 'win32' && process.platform !== 'win32' ? `Z:${path.replaceAll('/', '\\')}` : path
}

/** Drops `paths`, absolute ones, onto an element. */
export const dropPaths = async (errdex: Errdex, target: Locator, paths: readonly string[]): Promise<void> => {
  const box = await target.boundingBox()
  if (box === null) throw new Error('Nothing is seen of what should take the drop.')
  const files = await Promise.all(paths.map((path) => pathInApp(errdex, path)))
  const session = await errdex.page.context().newCDPSession(errdex.page)
  const data = { items: [], files, dragOperationsMask: 1 }
  const point = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...point, data })
  await session.detach()
}

/** Answers a file dialog with `path`, absolute: of a file, or of a folder where folders are asked for. */
export const choosePath = async (errdex: Errdex, label: string, path: string): Promise<void> => {
  await errdex.page.locator(`input[type=file][aria-label="${label}"]`).waitFor({ state: 'attached' })
  const session = await errdex.page.context().newCDPSession(errdex.page)
  const expression = `document.querySelector(${JSON.stringify(`input[type=file][aria-label="${label}"]`)})`
  const { result } = await session.send('Runtime.evaluate', { expression })
  if (result.objectId === undefined) throw new Error(`No file field is called ${label}.`)
  const files = [await pathInApp(errdex, path)]
  await session.send('DOM.setFileInputFiles', { files, objectId: result.objectId })
  await session.detach()
}
