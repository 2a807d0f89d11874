/** A set of entries as one bit each: marking costs one step, and they come out rising however they went in. */

export interface EntrySet {
  /** Tells whether it is new. */
  add(entry: number): boolean
  readonly count: number
  /** All of them, rising. */
  list(): Uint32Array
  clear(): void
}

export const createEntrySet = (size: number): EntrySet => {
  const words = new Uint32Array(Math.ceil(size / 32))
  let count = 0
  return {
    add(entry) {
      const word = words[entry >>> 5] ?? 0
      const bit = 1 << (entry & 31)
      if ((word & bit) !== 0) return false
      words[entry >>> 5] = word | bit
      count++
      return true
    },
    get count() {
      return count
    },
    list() {
      const entries = new Uint32Array(count)
      let at = 0
      for (let place = 0; at < count; place++) {
        let word = words[place] ?? 0
        if (word === 0) continue
        for (; word !== 0; word &= word - 1) entries[at++] = (place << 5) + 31 - Math.clz32(word & -word)
      }
      return entries
    },
    clear() {
      words.fill(0)
      count = 0
    },
  }
}
