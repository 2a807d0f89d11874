/** A copied picture that a paste did not bring: Chromium pastes nothing of what only Windows programs know as a picture. */
import { bridge } from './bridge.ts'

export const copiedPicture = async (): Promise<File | null> => {
  const bytes = await bridge.request('clipboard:picture')
  // What it is, its first bytes tell whoever reads it; the type only says that it is a picture.
  return bytes === null ? null : new File([new Uint8Array(bytes)], 'clipboard.png', { type: 'image/png' })
}
