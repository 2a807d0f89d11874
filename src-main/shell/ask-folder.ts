/** Asks for a folder, through the system's own dialog. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/** Null when the person changed their mind. */
export const askFolder = async (): Promise<string | null> => {
  const window = BrowserWindow.getFocusedWindow()
  const options: OpenDialogOptions = { properties: ['openDirectory'] }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
