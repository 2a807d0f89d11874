/** The one place that touches `ipcMain`: checks the sender, then passes the request to the gate. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { requestChannels } from '../../src-preload/contract.ts'
import type { Gate } from './guards.ts'

/** `isOwnWindow` tells whether the message comes from the page of one of our windows. A refusal tells nothing more. */
export const serveIpc = (gate: Gate, isOwnWindow: (event: IpcMainInvokeEvent) => boolean): void => {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, async (event, ...args) => {
      if (!isOwnWindow(event)) throw new Error('refused')
      const answer = await gate(channel, args)
      if (!answer.ok) throw new Error(answer.error)
      return answer.value
    })
  }
}
