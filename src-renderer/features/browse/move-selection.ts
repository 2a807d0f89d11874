/** How keys go through the rows of a list: which one is selected next, and where to scroll so that it is in sight. Pure. */

/** The new index, or null when the key does not move it. `index` null: nothing is selected yet; `page` rows fit on the screen. */
export const moveSelection = (key: string, index: number | null, total: number, page: number): number | null => {
  if (total === 0) return null
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index === null ? 0 : index + 1,
    ArrowUp: index === null ? total - 1 : index - 1,
    PageDown: (index ?? 0) + page,
    PageUp: (index ?? 0) - page,
    Home: 0,
    End: total - 1,
  }
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined
  return target === undefined ? null : Math.min(Math.max(target, 0), total - 1)
}

/**
 * The new scroll offset, or null when the row is in sight already. From known numbers only: asking the page would lay it out at
 * every key. All in CSS pixels; `view` is the height rows are seen in.
 */
export const revealRow = (top: number, height: number, offset: number, view: number): number | null => {
  if (top < offset) return top
  if (top + height > offset + view) return top + height - view
  return null
}
