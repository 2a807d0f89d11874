/** How this code came onto the machine: sealed in the archive of a package, or as a checkout that whoever runs it may change. */

/** The archive is the only place a package loads code from (its fuses), so its path cannot be feigned by an argument or a name. */
export const isInstalled: boolean = /[\\/]app\.asar([\\/]|$)/.test(import.meta.dirname)

/** The key of a sentence that says how to mend the app's own files: an installed app is installed again, a checkout built. */
export const keyForInstallation = (key: string, installed = isInstalled): string =>
  installed ? `${key}-installed` : key
