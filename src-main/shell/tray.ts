/** The tray icon: picture, tooltip and menu that follow the companion's state. */
import { join } from 'node:path'
import { Menu, nativeImage, nativeTheme, type Rectangle, Tray } from 'electron'
import type { Translate } from '../../src-preload/message.ts'
import { chooseIcon, drawTooltip, drawTrayMenu, type TrayActions, type TrayState } from './tray-menu.ts'

export interface TrayIcon {
  draw(state: TrayState, translate: Translate): void
  /** Where it is on the screen; null where the desktop does not say. */
  bounds(): Rectangle | null
  end(): void
}

export interface TrayDependencies {
  /** The folder of the built icons. */
  readonly icons: string
  readonly platform: NodeJS.Platform
  readonly actions: TrayActions
}

/** macOS colours a template by itself; elsewhere the picture follows the bar, which is dark or light like the system. */
const iconName = (state: 'idle' | 'paused' | 'badge', platform: NodeJS.Platform) => {
  if (platform === 'darwin') return `tray-${state}Template.png`
  const dark = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ?? nativeTheme.shouldUseDarkColors
  return `tray-${state}-${dark ? 'on-dark' : 'on-light'}.png`
}

/** Null where the desktop gives no tray; the app then lives in its windows. */
export const createTray = ({ icons, platform, actions }: TrayDependencies): TrayIcon | null => {
  const image = (state: 'idle' | 'paused' | 'badge') =>
    nativeImage.createFromPath(join(icons, iconName(state, platform)))
  const open = (): Tray | null => {
    try {
      return new Tray(image('idle'))
    } catch {
      return null
    }
  }
  const tray = open()
  if (tray === null) return null
  // On macOS and Linux a click opens the menu; only Windows tells the two apart.
  if (platform === 'win32') tray.on('click', actions.quickLookup)
  let last: readonly [TrayState, Translate] | null = null
  const draw = (state: TrayState, translate: Translate) => {
    last = [state, translate]
    tray.setImage(image(chooseIcon(state)))
    tray.setToolTip(drawTooltip(state, translate))
    tray.setContextMenu(Menu.buildFromTemplate(drawTrayMenu(state, translate, actions)))
  }
  nativeTheme.on('updated', () => {
    if (last !== null && !tray.isDestroyed()) draw(...last)
  })
  return {
    draw,
    bounds: () => {
      const bounds = tray.getBounds()
      return bounds.width > 0 ? bounds : null
    },
    end: () => tray.destroy(),
  }
}
