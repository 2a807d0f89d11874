/** Whether the desktop shows tray icons at all: on Linux some do not, and Electron does not tell. */
import { execFile } from 'node:child_process'

/** The service every desktop with StatusNotifierItem trays runs (freedesktop.org); GNOME only with its extension. */
const watcher = 'org.kde.StatusNotifierWatcher'
const question = [
  'call',
  '--session',
  '--dest=org.freedesktop.DBus',
  '--object-path=/org/freedesktop/DBus',
  '--method=org.freedesktop.DBus.NameHasOwner',
  watcher,
]

/** Runs a program and gives what it prints; null when it cannot be run. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | null>

export const runProgram: RunProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: 1_000 }, (error, output) => resolve(error === null ? output : null))
  })

/** Where nobody can be asked there may be a tray nobody sees, so none is counted on. */
export const hasTrayHost = async (platform: NodeJS.Platform, run: RunProgram): Promise<boolean> =>
  platform !== 'linux' || /^\(true,?\)/.test((await run('gdbus', question)) ?? '')
