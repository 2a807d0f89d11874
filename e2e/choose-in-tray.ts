/** The tray's menu, which no pointer reaches under Wine. */
import type { ElectronApplication } from '@playwright/test'

/** Chooses an item of the tray's menu by its label, as drawn now. */
export const chooseInTray = (app: ElectronApplication, label: string) =>
  app.evaluate(({ Menu, nativeTheme }, wanted) => {
    const build = Menu.buildFromTemplate
    const built: Electron.Menu[] = []
    Menu.buildFromTemplate = (template) => {
      const menu = build.call(Menu, template)
      built.push(menu)
      return menu
    }
    // The tray draws itself anew when the system's colours change; the whole menu is done after its parts.
    nativeTheme.emit('updated')
    Menu.buildFromTemplate = build
    const menu = built.at(-1)
    if (menu === undefined) throw new Error('The tray drew no menu.')
    const all = menu.items.flatMap((item) => [item, ...(item.submenu?.items ?? [])])
    const item = all.find((candidate) => candidate.label === wanted)
    item?.click()
    return all.map((candidate) => candidate.label)
  }, label)
