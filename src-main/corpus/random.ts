/** A small seeded generator, so that generated texts are the same on every machine. */

export interface Random {
  below(limit: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  pick<T>(list: readonly T[]): T | undefined
  hex(length: number): string
  digits(length: number): string
}

/** Mulberry32: 32 bits of state are plenty for test texts. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const run = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('')
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    hex: (length) => run('0123456789abcdef', length),
    digits: (length) => `${1 + below(9)}${run('0123456789', length - 1)}`,
  }
}
