/** Where to scroll so that a row is in sight, from known numbers only: asking the page would lay it out at every key. Pure. */

/** The new scroll offset, or null when the row is in sight already. All in CSS pixels; `view` is the height rows are seen in. */
export const revealRow = (top: number, height: number, offset: number, view: number): number | null => {
  if (top < offset) return top
  if (top + height > offset + view) return top + height - view
  return null
}
