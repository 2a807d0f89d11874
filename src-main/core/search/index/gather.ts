/** Picks the values of some entries out of a column. */

/** A new column of the same kind, in the order of `entries`. A plain loop: `from` with a function takes ten times as long. */
export const gather = <T extends Float32Array | Float64Array | Uint8Array>(
  column: T,
  entries: readonly number[],
): T => {
  const gathered = new (column.constructor as new (length: number) => T)(entries.length)
  for (let at = 0; at < entries.length; at++) gathered[at] = column[entries[at] ?? 0] ?? 0
  return gathered
}
