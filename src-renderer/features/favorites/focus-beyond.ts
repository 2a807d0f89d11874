/** Before rows go, the focus moves to one that stays: the next below them, else the next above. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'

export const focusBeyond = (leaving: readonly EntryId[]): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const leaves = (row: HTMLElement | undefined) => leaving.includes(row?.dataset.row ?? '')
  const last = rows.findLastIndex(leaves)
  const next = rows.slice(last + 1).find((row) => !leaves(row)) ?? rows.slice(0, last).findLast((row) => !leaves(row))
  next?.focus()
}
