/** A copied picture that a paste did not bring: Chromium pastes nothing of what only Windows programs know as a picture. */
import { bridge } from './bridge.ts'

export const copiedPicture = async (): Promise<File | null> => {
  const bytes = await bridge.request('clipboard:picture')
  // Readers tell the format by the first bytes; the type only says that it is a picture.
  return bytes === null ? null : new File([new Uint8Array(bytes)], 'clipboard.png', { type: 'image/png' })
}
