/** The focus in lists whose rows are buttons marked `data-row`: carried by keys, and saved when rows go. */

/** The row that a key leads to, over the heads of groups; undefined where `row` is none or there is no further one. */
export const rowAfter = (list: HTMLElement, row: EventTarget, key: string): HTMLElement | undefined => {
  if (!(row instanceof HTMLElement) || row.dataset.row === undefined) return undefined
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(row)
  return { ArrowUp: rows[at - 1], ArrowDown: rows[at + 1], Home: rows[0], End: rows.at(-1) }[key]
}

/** To the row of this entry, where it is shown. */
export const focusRow = (row: string): void =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)?.focus()

/** Before rows go, the focus moves to one that stays: the next below them, else the next above. */
export const focusBeyond = (leaving: readonly string[]): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility())
  const leaves = (row: HTMLElement) => leaving.includes(row.dataset.row ?? '')
  const last = rows.findLastIndex(leaves)
  const next = rows.slice(last + 1).find((row) => !leaves(row)) ?? rows.slice(0, last).findLast((row) => !leaves(row))
  next?.focus()
}
