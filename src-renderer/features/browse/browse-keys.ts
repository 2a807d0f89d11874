/** Browse by keyboard: what each key does, depending on where the focus is. */

import type { Translate } from '../../../src-preload/message.ts'
import { clearByHand } from '../../lib/clear-by-hand.ts'
import { copyText } from '../../lib/copy.ts'
import { isEditable } from '../../lib/editable.ts'
import { toggleFavorite } from '../../lib/library-store.ts'
import { moveSelection } from './move-selection.ts'
import { rowAt } from './page-cache.ts'
import { browseStore } from './use-browse.ts'

/** The parts of the view that keys move between. */
export interface BrowseParts {
  readonly search: HTMLInputElement | null
  readonly grid: HTMLElement | null
  readonly detail: HTMLElement | null
  openDetail(): void
  /** And back to the list. */
  closeDetail(): void
  readonly t: Translate
}

const hasSelectedText = (): boolean => {
  const active = document.activeElement
  if (active instanceof HTMLInputElement) return active.selectionStart !== active.selectionEnd
  return document.getSelection()?.isCollapsed === false
}

const selectedCode = (): string | undefined => {
  const { selection, shown } = browseStore.getState()
  if (selection.id === null) return undefined
  const row = selection.index === null ? undefined : shown && rowAt(shown.pages, selection.index)
  return row?.code ?? selection.id.slice(selection.id.indexOf('/') + 1).replace(/~\d+$/, '')
}

export const focusSearch = (search: HTMLInputElement | null): void => {
  search?.focus()
  search?.select()
}

/** Rows that fit on the screen, so that PgDn turns one page. */
const pageOf = (grid: HTMLElement | null): number => {
  const row = grid?.querySelector('[role=rowgroup]:last-child [role=row]')
  return row instanceof HTMLElement && grid !== null
    ? Math.max(1, Math.floor(grid.clientHeight / row.offsetHeight) - 2)
    : 10
}

const copyCode = ({ t }: BrowseParts): boolean => {
  const code = selectedCode()
  if (code === undefined || hasSelectedText()) return false
  void copyText(code, t('copy.code-done', { code }), t)
  return true
}

const toggleStar = ({ t }: BrowseParts): boolean => {
  const { id } = browseStore.getState().selection
  if (id !== null) void toggleFavorite(id, t)
  return true
}

const leave = ({ search, detail, closeDetail }: BrowseParts, target: EventTarget | null): boolean => {
  if (target === search) {
    if (browseStore.getState().text === '') return false
    clearByHand(search)
  } else if (target instanceof Node && detail?.contains(target)) closeDetail()
  else focusSearch(search)
  return true
}

const move = ({ search, grid }: BrowseParts, event: KeyboardEvent): boolean => {
  const inSearch = event.target === search
  if (!inSearch && event.target !== grid) return false
  if (inSearch && (event.key === 'Home' || event.key === 'End')) return false
  const { selection, shown, select } = browseStore.getState()
  const index = moveSelection(event.key, selection.index, shown?.total ?? 0, pageOf(grid))
  if (index === null) return false
  select(index)
  return true
}

/** A letter typed in the list begins a new query. */
const typeInList = ({ search, grid }: BrowseParts, event: KeyboardEvent): void => {
  if (event.target === grid && (event.key.length === 1 || event.key === 'Process')) focusSearch(search)
}

/** Handles a key; true when it did something and the browser must not. */
export const handleBrowseKey = (parts: BrowseParts, event: KeyboardEvent): boolean => {
  if (event.isComposing || event.altKey) {
    if (event.altKey && event.key === 'ArrowLeft') browseStore.getState().goBack()
    return event.altKey && event.key === 'ArrowLeft'
  }
  const isControl = event.ctrlKey || event.metaKey
  if (isControl ? event.key.toLowerCase() === 'k' : event.key === '/' && !isEditable(event.target)) {
    focusSearch(parts.search)
    return true
  }
  if (isControl && !event.shiftKey && event.key.toLowerCase() === 'd') return toggleStar(parts)
  if (isControl) return event.key.toLowerCase() === 'c' && !event.shiftKey && copyCode(parts)
  if (event.key === 'Escape') return leave(parts, event.target)
  if (event.key === 'Enter' && (event.target === parts.search || event.target === parts.grid)) {
    if (browseStore.getState().selection.id === null) return false
    parts.openDetail()
    return true
  }
  if (move(parts, event)) return true
  typeInList(parts, event)
  return false
}
