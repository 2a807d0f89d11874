/** Where this machine has Chromium. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The one that `CHROMIUM_PATH` names, or the first on PATH; null where there is none. */
export const findChromium = (): string | null => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = chromiumNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', ...candidates].find((file) => file !== '' && existsSync(file)) ?? null
}
