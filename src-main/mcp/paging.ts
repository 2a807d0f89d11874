/** Pages of a list in a stable order: the cursor of the next page is the place where this one ends. */
import { z } from 'zod'

/** `limit` is from 1 to `most`, by default `usual`; `cursor` is a place in the list. */
export const pageArguments = (usual: number, most: number) => ({
  limit: z.number().int().min(1).max(most).default(usual).describe('most items of one answer'),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .describe('`next_cursor` of the answer before, to go on'),
})

/** What every page says of the whole. */
export const pageFields = {
  total: z.number().int().describe('how many there are in all'),
  next_cursor: z.string().nullable().describe('null when nothing is left'),
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next_cursor: string | null
}

/** A cursor behind the end gives an empty last page. */
export const pageOf = <T>(all: readonly T[], limit: number, cursor: string | undefined): Page<T> => {
  const from = cursor === undefined ? 0 : Number(cursor)
  const to = from + limit
  return {
    items: all.slice(from, to),
    total: all.length,
    next_cursor: to < all.length ? String(to) : null,
  }
}
