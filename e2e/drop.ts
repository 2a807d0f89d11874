/** Drops files and folders of this machine onto a page, as the system does: what a test makes itself inside the page is no folder. */
import type { Locator } from '@playwright/test'

/** `paths` are absolute. */
export const dropPaths = async (target: Locator, paths: readonly string[]): Promise<void> => {
  const box = await target.boundingBox()
  if (box === null) throw new Error('Nothing is seen of what should take the drop.')
  const session = await target.page().context().newCDPSession(target.page())
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const point = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...point, data })
  await session.detach()
}
