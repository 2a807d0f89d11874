/** Where a host without Electron keeps the person's data: the folder Electron would choose. */
import { join } from 'node:path'

/** `name` is the product name. An empty or relative XDG path is ignored, as the XDG specification says. */
export const findDataFolder = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  name: string,
): string => {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), name)
  const config = env.XDG_CONFIG_HOME ?? ''
  return join(config.startsWith('/') ? config : join(home, '.config'), name)
}
