/** The window's bridge to main: the preload's in Electron, HTTP to the loopback host in a browser. */
import type { Bridge } from '../../src-preload/contract.ts'
import { createBrowserBridge } from './browser-bridge.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

export const bridge: Bridge = window.bridge ?? createBrowserBridge()
