/** How this code came onto the machine: sealed in the archive of a package, or as a checkout that whoever runs it may change. */
import type { Problem } from '../src-preload/model/outcome.ts'

/** The archive is the only place a package loads code from (its fuses), so its path cannot be feigned by an argument or a name. */
export const isInstalled: boolean = /[\\/]app\.asar([\\/]|$)/.test(import.meta.dirname)

/** The key of a sentence that says how to mend the app's own files: an installed app is installed again, a checkout built. */
export const keyForInstallation = (key: string, installed = isInstalled): string =>
  installed ? `${key}-installed` : key

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

/** Why one of the app's own files was not read: it is missing, or it is there and the system does not give it. */
export const unreadResource = (error: unknown, file: string): Problem => {
  const reason = reasonOf(error)
  return reason === 'ENOENT'
    ? { key: keyForInstallation('resources.missing'), values: { file } }
    : { key: keyForInstallation('resources.unreadable'), values: { file, reason } }
}
