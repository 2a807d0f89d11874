/** Saves a text where the person says, through the system's own dialog. */
import { BrowserWindow, dialog } from 'electron'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

/** `write` puts it on the disk. True when saved, false when the person changed their mind. */
export const createSaveFile =
  (write: (path: string, text: string) => Promise<void>) =>
  async (name: string, text: string): Promise<Outcome<boolean>> => {
    const window = BrowserWindow.getFocusedWindow()
    const options = { defaultPath: name }
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (canceled || filePath === undefined || filePath === '') return success(false)
    try {
      await write(filePath, text)
      return success(true)
    } catch (error) {
      return failure('store.not-written', {
        file: filePath,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
