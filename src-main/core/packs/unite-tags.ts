/** The tags of two sides together. */
import { libraryLimits } from '../../../src-preload/model/library.ts'

/** Mine first; null where there are more than one item may have. */
export const uniteTags = (mine: readonly string[], theirs: readonly string[]): readonly string[] | null => {
  const tags = [...new Set([...mine, ...theirs])]
  return tags.length > libraryLimits.tags ? null : tags
}
