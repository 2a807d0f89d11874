/** Finds the places of a long list by a number each has, a hash of a text for one: 100,000 places take a megabyte, not an object each. */

export interface PlaceChains {
  add(hash: number, place: number): void
  /** Every place that was added with this hash, first added first. */
  at(hash: number): readonly number[]
  /** Whether so many were added with this hash. */
  hasMany(hash: number, many: number): boolean
}

const grow = (numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

const none: readonly number[] = []

export const createPlaceChains = (): PlaceChains => {
  let size = 0
  let hashes = new Uint32Array(64)
  let places = new Uint32Array(64)
  /** Items of one bucket follow each other, the last added first; 0 ends them, so items count from 1. */
  let before = new Uint32Array(64)
  let buckets = new Uint32Array(128)

  const link = (item: number) => {
    const bucket = (hashes[item] ?? 0) & (buckets.length - 1)
    before[item] = buckets[bucket] ?? 0
    buckets[bucket] = item + 1
  }
  /** The next item of a hash behind `link`, the last added first; 0 where none is left. */
  const follow = (hash: number, link: number): number => {
    let item = link
    while (item !== 0 && hashes[item - 1] !== hash) item = before[item - 1] ?? 0
    return item
  }
  const first = (hash: number) => follow(hash, buckets[hash & (buckets.length - 1)] ?? 0)
  return {
    add(hash, place) {
      if (size === hashes.length) {
        ;[hashes, places, before] = [grow(hashes), grow(places), grow(before)]
        buckets = new Uint32Array(buckets.length * 2)
        for (let item = 0; item < size; item++) link(item)
      }
      hashes[size] = hash
      places[size] = place
      link(size++)
    },
    at(hash) {
      const wanted = hash >>> 0
      let item = first(wanted)
      // Most texts that are asked for are in no list.
      if (item === 0) return none
      const found: number[] = []
      for (; item !== 0; item = follow(wanted, before[item - 1] ?? 0)) found.push(places[item - 1] ?? 0)
      return found.reverse()
    },
    hasMany(hash, many) {
      const wanted = hash >>> 0
      let count = 0
      for (let item = first(wanted); item !== 0; item = follow(wanted, before[item - 1] ?? 0))
        if (++count === many) return true
      return false
    },
  }
}
