/** What is stored, one line of options per concern: its file, its shape, how earlier formats become this one, and what trouble with it means. */
import { initialLayout, isLayout, type Layout } from '../../src-preload/model/layout.ts'
import {
  type Favorites,
  type History,
  isFavorites,
  isHistory,
  isNotes,
  type Notes,
} from '../../src-preload/model/library.ts'
import { isMetCodes, type MetCodes } from '../../src-preload/model/met-codes.ts'
import { emptyShelf, isPackShelf, type PackShelf, shelfMigrations } from '../../src-preload/model/packs.ts'
import { initialPlacement, isPlacement, type Placement } from '../../src-preload/model/placement.ts'
import { isSavedReplies, type SavedReplies } from '../../src-preload/model/saved-replies.ts'
import { initialSettings, isSettings, type Settings } from '../../src-preload/model/settings.ts'
import { fields, flag, type Shape } from '../../src-preload/model/shape.ts'
import { type ImportedTable, isImportedTables, tablesMigrations } from '../../src-preload/model/tables.ts'
import type { DocumentOptions } from './document.ts'
import { settingsMigrations } from './settings-format.ts'

interface Hints {
  /** That closing the main window leaves the app in the tray. */
  readonly staysInTray: boolean
}

/** What the person has been told once and need not be told again. */
const initialHints: Hints = { staysInTray: false }
const isHints: Shape<Hints> = fields<Hints>({ staysInTray: flag })

/** Every concern and what is kept of it. */
export interface StoredValues {
  readonly settings: Settings
  readonly layout: Layout
  readonly hints: Hints
  /** Where the main window stood. */
  readonly placement: Placement
  readonly favorites: Favorites
  readonly notes: Notes
  readonly history: History
  readonly replies: SavedReplies
  readonly met: MetCodes
  readonly tables: readonly ImportedTable[]
  readonly packs: PackShelf
}

/** How the app looks and behaves: a default is better than a question. */
const preference = { onFailure: 'revert', onNewer: 'set-aside' } as const
/** What the person has typed or gathered. */
const own = { onFailure: 'keep', onNewer: 'read-only' } as const
/** What refers to other files, which must not get ahead of what is on disk. */
const register = { onFailure: 'revert', onNewer: 'read-only' } as const

export const documents: { readonly [K in keyof StoredValues]: DocumentOptions<StoredValues[K]> } = {
  settings: {
    file: 'settings.json',
    migrations: settingsMigrations,
    shape: isSettings,
    initial: initialSettings,
    ...preference,
  },
  layout: { file: 'layout.json', shape: isLayout, initial: initialLayout, ...preference },
  hints: { file: 'hints.json', shape: isHints, initial: initialHints, ...preference },
  placement: { file: 'window.json', shape: isPlacement, initial: initialPlacement, ...preference },
  favorites: { file: 'favorites.json', shape: isFavorites, initial: { groups: [], items: [] }, ...own },
  notes: { file: 'notes.json', shape: isNotes, initial: [], ...own },
  met: { file: 'met.json', shape: isMetCodes, initial: [], ...own },
  history: {
    file: 'history.json',
    shape: isHistory,
    initial: [],
    migrations: [(value) => value],
    ...own,
  },
  replies: { file: 'replies.json', shape: isSavedReplies, initial: [], ...own },
  tables: {
    file: 'tables.json',
    migrations: tablesMigrations,
    shape: isImportedTables,
    initial: [],
    ...register,
  },
  packs: {
    file: 'packs.json',
    migrations: shelfMigrations,
    shape: isPackShelf,
    initial: emptyShelf,
    ...register,
  },
}
