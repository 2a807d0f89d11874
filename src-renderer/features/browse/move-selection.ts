/** Where a key moves the selection in a list of `total` rows, of which `page` fit on the screen. */

/** The new index, or null when the key does not move it. `index` null: nothing is selected yet. */
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
