/** The bridge: the only preload code that runs. Exposes requests and notices of the contract, nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, isNoticeChannel, isRequestChannel } from './contract.ts'

const bridge: Bridge = {
  request(channel, ...args) {
    if (!isRequestChannel(channel)) return Promise.reject(new Error(`Unknown request: ${String(channel)}`))
    return ipcRenderer.invoke(channel, ...args)
  },
  subscribe(channel, listener) {
    if (!isNoticeChannel(channel)) throw new Error(`Unknown notice: ${String(channel)}`)
    const call = listener as (...args: readonly unknown[]) => void
    const forward = (_event: unknown, ...args: readonly unknown[]) => call(...args)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.removeListener(channel, forward)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
