/** Shows an address of ours in the default browser. */
import { spawn } from 'node:child_process'

/** Program and arguments per platform. Windows' own `start` is part of a shell that would read `&`, so it is not used. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Resolves false when there is no such program; what the browser does with the address is not known. */
export const openBrowser = (url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> => {
  const [program, ...args] = openers[platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
