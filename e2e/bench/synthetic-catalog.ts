/** Large catalogs in the language of the shipped one: messages, meanings and advice recombined, with codes of their own. */

import { createRandom } from '../../src-main/corpus/random.ts'
import type { Catalog, Entry } from '../../src-preload/model/catalog.ts'

/** Half of a text, at a sign or blank where there is one. */
const firstHalf = (text: string): string => {
  const middle = text.slice(Math.floor(text.length / 2)).search(/[\s，。,;：:]/)
  return middle < 0 ? text : text.slice(0, Math.floor(text.length / 2) + middle)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `size` up to the shipped number gives the shipped catalog itself. */
export const makeCatalog = (shipped: Catalog, size: number): Catalog => {
  const [first] = shipped.entries
  if (first === undefined || size <= shipped.entries.length) return shipped
  const random = createRandom(size)
  const some = () => random.pick(shipped.entries) ?? first
  /** Words as every real table has them and no other: names of modules. */
  const rareWord = () => Array.from({ length: 7 }, () => letters[random.below(letters.length)]).join('')
  const entries = Array.from({ length: size }, (_, place): Entry => {
    const [one, other] = [some(), some()]
    const code = String(1_000_000 + place * 13)
    const rare = random.below(10) === 0 ? ` ${rareWord()}` : ''
    return {
      ...one,
      id: `${one.service}/${code}`,
      code,
      message: `${one.message} ${firstHalf(other.message)}${rare}`,
      meaning: other.meaning ?? (other.advice === null ? null : firstHalf(other.advice).slice(0, 60)),
      corrections: [],
    }
  })
  return { ...shipped, entries }
}
