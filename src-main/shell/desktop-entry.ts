/** Desktop entries: the small files in which Linux desktops keep what to start, and how (Desktop Entry Specification 1.5). */
import type { StartCommand } from './start-command.ts'

/** Backslash, quote, backtick and dollar are escaped inside quotes, percent is doubled; the backslash once more as in any value. */
const quote = (part: string) => `"${part.replace(/["\\`$]/g, '\\$&').replaceAll('%', '%%')}"`

/** `last` is added as it is: a switch of ours, or the field code `%u` for a link. */
export const writeExec = ({ program, args }: StartCommand, last: string): string =>
  [...[program, ...args].map(quote), last].join(' ').replaceAll('\\', '\\\\')

/** One group of keys; the file ends with a line break. */
export const writeDesktopEntry = (keys: Readonly<Record<string, string>>): string =>
  `[Desktop Entry]\n${Object.entries(keys)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')}`
