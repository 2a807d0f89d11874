/** What a start of the app asks for: `--quick`, `--region`, `--hidden`, one of our links, or files. A second start passes its own; untrusted. */
import { fileURLToPath } from 'node:url'
import type { Destination } from '../../src-preload/model/companion.ts'
import { readDeepLink } from './deep-link.ts'

export interface StartRequest {
  /** Open quick lookup instead of the main window. */
  readonly quick: boolean
  /** Let the person choose a region of the screen to be read. */
  readonly region: boolean
  /** Start in the tray: at login. */
  readonly hidden: boolean
  readonly destination: Destination | null
  /** What may be a file's path; whether there is one shows where it is opened. */
  readonly paths: readonly string[]
}

const mostArguments = 100

/** Linux desktops name what is opened with the app by its address; one that is no path of this machine is none. */
const toPath = (text: string): string => {
  if (!/^file:\/\/\/(?!\/)/i.test(text)) return text
  try {
    return fileURLToPath(text)
  } catch {
    return ''
  }
}

const isAddress = /^[a-z][a-z\d+.-]{1,30}:\/\//i

/** Everything else, Chromium's switches among it, is not for us. The last link counts. */
export const readArguments = (args: readonly unknown[]): StartRequest => {
  const texts = args.slice(0, mostArguments).filter((arg) => typeof arg === 'string')
  return {
    quick: texts.includes('--quick'),
    region: texts.includes('--region'),
    hidden: texts.includes('--hidden'),
    destination: texts.map(readDeepLink).findLast((destination) => destination !== null) ?? null,
    paths: texts.map(toPath).filter((text) => text !== '' && !text.startsWith('-') && !isAddress.test(text)),
  }
}
