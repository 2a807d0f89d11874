/**
 * Picks values out of columns. Plain loops, one per kind of column: `from` with a function takes ten times as long, and a loop
 * that meets several kinds of columns three times.
 */

/** A new column, in the order of `entries`. */
export const gatherFloats = (column: Float32Array, entries: Uint32Array): Float32Array => {
  const gathered = new Float32Array(entries.length)
  for (let at = 0; at < entries.length; at++) gathered[at] = column[entries[at] ?? 0] ?? 0
  return gathered
}

/** The same of bytes. */
export const gatherBytes = (column: Uint8Array, entries: Uint32Array): Uint8Array => {
  const gathered = new Uint8Array(entries.length)
  for (let at = 0; at < entries.length; at++) gathered[at] = column[entries[at] ?? 0] ?? 0
  return gathered
}

/** Those entries whose place fits, in their order. */
export const choose = (entries: Uint32Array, fits: (at: number) => boolean): Uint32Array => {
  const chosen = new Uint32Array(entries.length)
  let count = 0
  for (let at = 0; at < entries.length; at++) if (fits(at)) chosen[count++] = entries[at] ?? 0
  return chosen.subarray(0, count)
}

/** All of them: 0, 1, 2, … */
export const everyEntry = (size: number): Uint32Array => {
  const entries = new Uint32Array(size)
  for (let entry = 0; entry < size; entry++) entries[entry] = entry
  return entries
}
