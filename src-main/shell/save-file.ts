/** Saves a text or bytes where the person says, through the system's own dialog. */
import { BrowserWindow, dialog } from 'electron'
import type { SavedEncoding } from '../../src-preload/model/exports.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

/** `write` puts it on the disk. True when saved, false when the person changed their mind. */
export const createSaveFile =
  (write: (path: string, content: string | Uint8Array) => Promise<void>) =>
  async (name: string, content: string, encoding: SavedEncoding): Promise<Outcome<boolean>> => {
    const window = BrowserWindow.getFocusedWindow()
    const options = { defaultPath: name }
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (canceled || filePath === undefined || filePath === '') return success(false)
    try {
      await write(filePath, encoding === 'text' ? content : Buffer.from(content, 'base64'))
      return success(true)
    } catch (error) {
      return failure('store.not-written', {
        file: filePath,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
