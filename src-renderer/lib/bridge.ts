/** The window's bridge to main: the preload's in Electron. */
import type { Bridge } from '../../src-preload/contract.ts'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

const find = (): Bridge => {
  if (window.bridge === undefined) throw new Error('This page runs inside Errdex only.')
  return window.bridge
}

export const bridge = find()
