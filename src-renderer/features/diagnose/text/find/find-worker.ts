/** Looks for a pattern in one part of a text after another, in a thread that can be ended while it does. */
import { type FindQuery, matchesIn, toPattern } from './find-query.ts'

/** A new query, or the next part of the text with the most matches wanted. */
export type FindCall = { readonly query: FindQuery } | { readonly part: string; readonly most: number }

let pattern: RegExp | null = null

addEventListener('message', ({ data }: MessageEvent<FindCall>) => {
  if ('query' in data) {
    const made = toPattern(data.query)
    pattern = made.ok ? made.value : null
  } else postMessage(pattern === null ? [] : matchesIn(pattern, data.part, data.most))
})
