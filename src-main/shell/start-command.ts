/** How the system starts this app by itself: at login, or for one of our links. */

export interface StartCommand {
  readonly program: string
  /** What comes before anything the system adds: from source, the app's folder. */
  readonly args: readonly string[]
}

export interface Running {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** Started on other data than the person's own: a test, a second profile. */
  readonly hasOwnProfile: boolean
  /** Electron's executable, or the packaged app's. */
  readonly execPath: string
  /** The AppImage's own file, from its environment. */
  readonly appImage: string | undefined
  /** The folder with `package.json`. */
  readonly appPath: string
}

/**
 * Null where the system must not be told of this run: on other data it would take the place of the person's own Errdex, and
 * macOS knows programs by their bundle, which from source is Electron's.
 */
export const findStartCommand = (running: Running): StartCommand | null => {
  const { platform, isPackaged, hasOwnProfile, execPath, appImage, appPath } = running
  if (hasOwnProfile) return null
  if (isPackaged) return { program: appImage ?? execPath, args: [] }
  return platform === 'darwin' ? null : { program: execPath, args: [appPath] }
}
