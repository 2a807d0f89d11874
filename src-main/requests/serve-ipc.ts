/** The one place that touches `ipcMain`: refuses foreign senders, then passes the request to the gate. */
import { ipcMain } from 'electron'
import { requestChannels } from '../../src-preload/contract.ts'
import type { Gate } from './guards.ts'
import { isOwnWindow } from './senders.ts'

export interface IpcDependencies {
  readonly gate: Gate
  /** Ids of our windows' web contents. */
  readonly ownWindows: ReadonlySet<number>
  readonly origin: string
  log(line: string): void
}

/** A refusal tells the caller nothing but that it was refused. */
export const serveIpc = ({ gate, ownWindows, origin, log }: IpcDependencies): void => {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, async (event, ...args) => {
      if (!isOwnWindow(event, ownWindows, origin)) {
        log(`refused ${channel}: not from a window of ours`)
        throw new Error('refused')
      }
      const answer = await gate(channel, args)
      if (!answer.ok) throw new Error(answer.error)
      return answer.value
    })
  }
}
