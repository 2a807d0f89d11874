/** The views of the main window, in the order of the rail: a new one is one line here and its label in `locales`. */
import { History, Library, type LucideIcon, Settings, Star, Stethoscope, TableProperties } from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import type { MessageKey } from '../../src-preload/message.ts'
import { oneOf } from '../../src-preload/model/shape.ts'
import { BrowseView } from '../features/browse/browse-view.tsx'
import { firstRows } from '../features/browse/first-rows.ts'
import { loadDiagnosing } from './open-diagnose.ts'

export interface View {
  readonly id: string
  readonly labelKey: MessageKey
  readonly icon: LucideIcon
  readonly View: ComponentType
  /** Stands at the foot of the rail. */
  readonly isLast?: boolean
}

/** The first view comes with the window; the others are loaded right after its rows are painted, before they are asked for. */
const later = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    await firstRows
    return { default: await load() }
  })
const DiagnoseView = later(async () => {
  const [{ DiagnoseView: View }] = await Promise.all([
    import('../features/diagnose/diagnose-view.tsx'),
    loadDiagnosing(),
  ])
  return View
})
const FavoritesView = later(async () => (await import('../features/favorites/favorites-view.tsx')).FavoritesView)
const SettingsView = later(async () => (await import('../features/settings/settings-view.tsx')).SettingsView)
const HistoryView = later(async () => (await import('../features/history/history-view.tsx')).HistoryView)
const SourcesView = later(async () => (await import('../features/sources/sources-view.tsx')).SourcesView)

export const views = [
  { id: 'browse', labelKey: 'view.browse', icon: TableProperties, View: BrowseView },
  { id: 'diagnose', labelKey: 'view.diagnose', icon: Stethoscope, View: DiagnoseView },
  { id: 'favorites', labelKey: 'view.favorites', icon: Star, View: FavoritesView },
  { id: 'history', labelKey: 'view.history', icon: History, View: HistoryView },
  { id: 'sources', labelKey: 'view.sources', icon: Library, View: SourcesView },
  { id: 'settings', labelKey: 'view.settings', icon: Settings, View: SettingsView, isLast: true },
] as const satisfies readonly View[]

export type ViewId = (typeof views)[number]['id']
export const isViewId = oneOf(views.map(({ id }) => id))
