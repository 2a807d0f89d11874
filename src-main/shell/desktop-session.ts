/** What kind of desktop the app runs on, from its environment: what it permits differs. */

export interface DesktopSession {
  readonly platform: 'mac' | 'windows' | 'linux'
  /** False where only focused windows see the clipboard: native Wayland. */
  readonly clipboardInBackground: boolean
  /** False where the desktop is known to offer no global shortcuts. */
  readonly globalShortcuts: boolean
}

/** Wayland desktops whose portal hands out global shortcuts (GNOME from 48, KDE, Hyprland). */
const withPortal = ['gnome', 'kde', 'hyprland']

/** `ozone` is Chromium's `--ozone-platform`, when somebody forces X11 on a Wayland desktop. */
export const readDesktopSession = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  ozone: string,
): DesktopSession => {
  if (platform === 'darwin') return { platform: 'mac', clipboardInBackground: true, globalShortcuts: true }
  if (platform === 'win32') return { platform: 'windows', clipboardInBackground: true, globalShortcuts: true }
  const wayland = ozone !== 'x11' && (env.XDG_SESSION_TYPE === 'wayland' || (env.WAYLAND_DISPLAY ?? '') !== '')
  const desktops = (env.XDG_CURRENT_DESKTOP ?? '').toLowerCase().split(':')
  return {
    platform: 'linux',
    clipboardInBackground: !wayland,
    globalShortcuts: !wayland || desktops.some((desktop) => withPortal.includes(desktop)),
  }
}
