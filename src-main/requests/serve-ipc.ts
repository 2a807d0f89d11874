/** The one place that touches `ipcMain`: checks sender and arguments, then calls the handler. */
import { ipcMain, type WebContents } from 'electron'
import { requestChannels } from '../../src-preload/contract.ts'
import type { Handlers } from './handlers.ts'

/** `isTrusted` tells whether a web contents is one of our windows. */
export const serveIpc = (handlers: Handlers, isTrusted: (sender: WebContents) => boolean): void => {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, (event, ...args) => {
      if (!isTrusted(event.sender)) throw new Error('Refused')
      const handler = handlers[channel] as (...args: readonly unknown[]) => unknown
      return handler(...args)
    })
  }
}
