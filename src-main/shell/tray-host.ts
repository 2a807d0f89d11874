/** Whether the desktop shows tray icons at all: on Linux some do not, and Electron does not tell. */
import type { AskProgram } from './ask-program.ts'

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

/** On Linux without `gdbus` it cannot be told; false then, for a window closed to a tray that is not shown could not be opened again. */
export const hasTrayHost = async (platform: NodeJS.Platform, run: AskProgram): Promise<boolean> =>
  platform !== 'linux' || /^\(true,?\)/.test((await run('gdbus', question)) ?? '')
