/** Tags as people type them, apart by commas or blanks of either script. */
import { libraryLimits } from '../../src-preload/model/library.ts'

export const splitTags = (text: string): readonly string[] =>
  [...new Set(text.split(/[,，、;；\s]+/).map((tag) => tag.replace(/^#/, '').slice(0, libraryLimits.tag)))]
    .filter((tag) => tag !== '')
    .slice(0, libraryLimits.tags)
