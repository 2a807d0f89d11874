/** The system's own dialogs: which folder, and where a text or bytes are saved. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { SavedEncoding } from '../../src-preload/model/exports.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { writeProblem } from '../store/write-problem.ts'

/** Null when the person changed their mind. */
export const askFolder = async (): Promise<string | null> => {
  const window = BrowserWindow.getFocusedWindow()
  const options: OpenDialogOptions = { properties: ['openDirectory'] }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}

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
      return { ok: false, problem: writeProblem(error, filePath, 'given') }
    }
  }
