/** The person's data on disk: one file per concern under one folder, and what was wrong with any of them. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { initialPlacement, isPlacement, type Placement } from '../../src-preload/model/placement.ts'
import {
  initialLayout,
  initialSettings,
  isLayout,
  isSettings,
  type Layout,
  type Settings,
} from '../../src-preload/model/settings.ts'
import { openDocument, type StoredDocument } from './document.ts'

export interface Store {
  readonly settings: StoredDocument<Settings>
  readonly layout: StoredDocument<Layout>
  /** Where the main window stood. */
  readonly placement: StoredDocument<Placement>
  readonly problems: readonly Problem[]
  /** Resolves once everything is on disk. */
  settled(): Promise<void>
}

/** Reads everything there is; a missing folder is made at the first write. */
export const openStore = (folder: string): Store => {
  const settings = openDocument(folder, {
    file: 'settings.json',
    format: 1,
    shape: isSettings,
    initial: initialSettings,
  })
  const layout = openDocument(folder, { file: 'layout.json', format: 1, shape: isLayout, initial: initialLayout })
  const placement = openDocument(folder, {
    file: 'window.json',
    format: 1,
    shape: isPlacement,
    initial: initialPlacement,
  })
  const opened = [settings, layout, placement]
  return {
    settings: settings.document,
    layout: layout.document,
    placement: placement.document,
    problems: opened.flatMap(({ problem }) => problem ?? []),
    settled: async () => {
      await Promise.all(opened.map(({ document }) => document.settled()))
    },
  }
}
