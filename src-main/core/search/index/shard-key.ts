/**
 * Writes the letter of its shard before a term. A score depends on the term alone, so the terms of a shard can be loaded without
 * the others: one query needs a few shards. It also keeps MiniSearch's radix tree fast, whose nodes look for a key one by one:
 * a root with the thousand characters that Chinese terms begin with makes every insertion walk past most of them.
 */
const shardCount = 32

/** Private-use letters, which no term begins with. */
const firstLetter = 0xe000

export const shardOf = (term: string): string => String.fromCharCode(firstLetter + (term.charCodeAt(0) % shardCount))

export const toShardKey = (term: string): string => shardOf(term) + term

export const fromShardKey = (key: string): string => key.slice(1)
