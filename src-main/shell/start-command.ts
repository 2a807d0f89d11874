/** How this app is started from outside: at login, for one of our links, or by a shortcut of the desktop's own. */

export interface StartCommand {
  readonly program: string
  /** What comes before anything that is asked: from source the app's folder, and other data than the person's own. */
  readonly args: readonly string[]
}

export interface Running {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** The folder given by `--user-data-dir`: a test, a second profile. Empty for the person's own data. */
  readonly otherData: string
  /** Electron's executable, or the packaged app's. */
  readonly execPath: string
  /** The AppImage's own file, from its environment. */
  readonly appImage: string | undefined
  /** The folder with `package.json`. */
  readonly appPath: string
}

export const findStartCommand = ({ isPackaged, otherData, execPath, appImage, appPath }: Running): StartCommand => ({
  program: (isPackaged ? appImage : undefined) ?? execPath,
  args: [...(isPackaged ? [] : [appPath]), ...(otherData === '' ? [] : [`--user-data-dir=${otherData}`])],
})

/**
 * Whether the system may be told to start this run by itself. On other data it would take the place of the person's own
 * Errdex; and macOS knows programs by their bundle, which from source is Electron's.
 */
export const maySystemStart = ({ platform, isPackaged, otherData }: Running): boolean =>
  otherData === '' && (isPackaged || platform !== 'darwin')

/** The command as a person types it, or binds it to keys: quoted for `sh`, on Windows for its own command line. */
export const wordCommand = ({ program, args }: StartCommand, platform: NodeJS.Platform, last: string): string => {
  const isPlain = platform === 'win32' ? /^[\w/.:=\\-]+$/ : /^[\w/.:=-]+$/
  const quote = (part: string) => (platform === 'win32' ? `"${part}"` : `'${part.replaceAll("'", `'\\''`)}'`)
  return [...[program, ...args].map((part) => (isPlain.test(part) ? part : quote(part))), last].join(' ')
}
