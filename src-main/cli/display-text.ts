/** Text in the cells of a terminal: how wide it is, cut and filled to a width, free of control characters. */
import { eastAsianWidth } from 'get-east-asian-width'

const invisible = /^[\p{M}\p{Cf}]$/u
const controls = /[\p{Cc}\p{Cs}]/gu
const blanks = /\s+/gu

/** On one line, without anything a terminal would act on. */
export const toLine = (text: string): string => text.replace(blanks, ' ').replace(controls, '').trim()

const widthOfCharacter = (character: string): number =>
  invisible.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)

/** In cells: Han and full-width characters take two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** Blanks added at the end. */
export const fillTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** How many UTF-16 units fit into a width, the last cell kept for `…` when not all do. */
export const unitsWithin = (text: string, width: number): number => {
  if (widthOf(text) <= width) return text.length
  let used = 0
  let units = 0
  for (const character of text) {
    used += widthOfCharacter(character)
    if (used > width - 1) break
    units += character.length
  }
  return units
}
