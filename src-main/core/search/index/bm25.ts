/** BM25+ as MiniSearch scores, for one occurrence: rarer terms and shorter fields say more. */

const saturation = 1.2
const lengthShare = 0.7
const floor = 0.5

/** `found` of `size` entries have the term. */
export const rarityOf = (found: number, size: number): number => Math.log(1 + (size - found + 0.5) / (found + 0.5))

/** `length` is the field's number of terms, `usual` the average over all entries. */
export const occurrence = (length: number, usual: number): number =>
  floor + (saturation + 1) / (1 + saturation * (1 - lengthShare + (lengthShare * length) / (usual || 1)))
