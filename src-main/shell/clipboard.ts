/** The system clipboard: the one file that touches it. Electron 44 made its methods asynchronous; both kinds are served. */
import { clipboard } from 'electron'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

export const writeClipboard = async (text: string): Promise<Outcome<null>> => {
  try {
    await clipboard.writeText(text)
    return success(null)
  } catch {
    return failure('clipboard.refused')
  }
}
