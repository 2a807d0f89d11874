/** Ids of tables: each is given once. */

/** The wanted id, or the first free one after it: `my-pay`, `my-pay-2`, … */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted
  for (let next = 2; taken.has(id); next++) id = `${wanted}-${next}`
  return id
}
