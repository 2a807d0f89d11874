/** Takes out of an app, by requests, what a test has kept in it, so that the next one need not start another. */
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import type { Layout } from '../src-preload/model/layout.ts'
import type { Settings } from '../src-preload/model/settings.ts'
import { ask } from './ask.ts'

/** How an app stands that nobody has done anything in. */
export interface Untouched {
  readonly settings: Settings
  readonly layout: Layout
}

/** All that a test can keep. */
const readKept = async (page: Page) => {
  const [{ settings, layout }, { favorites }, notes, replies, tables, { items: history }] = await Promise.all([
    ask(page, 'app:describe'),
    ask(page, 'favorites:read'),
    ask(page, 'notes:read'),
    ask(page, 'replies:read'),
    ask(page, 'tables:read'),
    ask(page, 'history:read', { text: '', offset: 0, limit: 1 }),
  ])
  return { settings, layout, favorites, notes, replies, tables, history }
}

const nothingKept = (untouched: Untouched) => ({
  ...untouched,
  favorites: { groups: [], items: [] },
  notes: [],
  replies: [],
  tables: [],
  history: [],
})

const noNote = { text: '', tags: [], incidentUntil: null }

/** Resolves with whether there was anything. */
export const clearKept = async (page: Page, untouched: Untouched): Promise<boolean> => {
  const kept = await readKept(page)
  if (isDeepStrictEqual(kept, nothingKept(untouched))) return false
  const { items, groups } = kept.favorites
  const entries = items.map(({ entry }) => entry)
  if (entries.length > 0) await ask(page, 'favorites:change', { type: 'remove', entries })
  for (const { id } of groups) await ask(page, 'favorites:change', { type: 'remove-group', group: id })
  for (const { entry } of kept.notes) await ask(page, 'notes:write', entry, noNote)
  for (const { id } of kept.replies) await ask(page, 'replies:remove', id)
  for (const { id } of kept.tables) await ask(page, 'tables:change', { type: 'remove', table: id })
  if (kept.history.length > 0) await ask(page, 'history:remove', null)
  await ask(page, 'settings:change', untouched.settings)
  await ask(page, 'layout:save', untouched.layout)
  return true
}
