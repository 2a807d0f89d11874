/** The bridge: the only preload code that runs. Exposes requests and notices of the contract, nothing of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, isNoticeChannel, isPageChannel, type RequestChannel, type Requests } from './contract.ts'

const send = <C extends RequestChannel>(
  channel: C,
  ...args: Parameters<Requests[C]>
): Promise<ReturnType<Requests[C]>> => ipcRenderer.invoke(channel, ...args)

const bridge: Bridge = {
  request(channel, ...args) {
    if (!isPageChannel(channel)) return Promise.reject(new Error(`Unknown request: ${String(channel)}`))
    return send(channel, ...args)
  },
  // A path is never the page's word: only a file that the person opened or dropped has one.
  keepFiles: (files) =>
    send(
      'files:keep',
      files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : '')),
    ),
  subscribe(channel, listener) {
    if (!isNoticeChannel(channel)) throw new Error(`Unknown notice: ${String(channel)}`)
    const call = listener as (...args: readonly unknown[]) => void
    const forward = (_event: unknown, ...args: readonly unknown[]) => call(...args)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.removeListener(channel, forward)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
