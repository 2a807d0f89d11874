/** Texts without case, width, script and signs: what says the same whichever way it is written. */
import { isTraditional } from '../../plain-han.ts'
import { fold } from './fold.ts'
import { lowerA, lowerZ, nine, upperA, upperZ, zero } from './plain-runs.ts'

const separators = /[^\p{L}\p{N}]+/gu

export const bare = (text: string): string => fold(text).replace(separators, '')

const [firstHan, lastHan] = [0x4e00, 0x9fa5]
/** Punctuation of general use, and that of Chinese texts; signs that are letters or numbers by some rule are not among them. */
const [firstSign, lastSign, firstMark, lastMark] = [0x2010, 0x2027, 0x3000, 0x3004]
const [firstBracket, lastBracket] = [0x3008, 0x3020]
const [firstWide, lastWide, width] = [0xff01, 0xff5e, 0xfee0]

const ofSign = 0
const unclear = -1

/** What a unit is in a bare text; nothing where it is a sign, unclear where `bare` must tell. */
const bareUnit = (unit: number): number => {
  if (unit >= firstHan && unit <= lastHan) return isTraditional(unit) ? unclear : unit
  const narrow = unit >= firstWide && unit <= lastWide ? unit - width : unit
  if (narrow < 0x80) {
    if (narrow >= lowerA && narrow <= lowerZ) return narrow
    if (narrow >= upperA && narrow <= upperZ) return narrow + (lowerA - upperA)
    return narrow >= zero && narrow <= nine ? narrow : ofSign
  }
  const isSign =
    (unit >= firstSign && unit <= lastSign) ||
    (unit >= firstMark && unit <= lastMark) ||
    (unit >= firstBracket && unit <= lastBracket)
  return isSign ? ofSign : unclear
}

/** How much of a text another one is. */
export type Coverage = 'nothing' | 'part' | 'whole'

const compare = (bareText: string, wanted: string): Coverage =>
  bareText === wanted ? 'whole' : bareText.includes(wanted) ? 'part' : 'nothing'

/** Reads texts for one that is bare, without making their bare texts where it can. */
export const createBareReader = (wanted: string): ((text: string) => Coverage) => {
  if (wanted === '') return (text) => compare(bare(text), wanted)
  let units = new Uint16Array(1024)
  return (text) => {
    if (text.length > units.length) units = new Uint16Array(2 * text.length)
    let length = 0
    for (let at = 0; at < text.length; at++) {
      const unit = bareUnit(text.charCodeAt(at))
      if (unit === unclear) return compare(bare(text), wanted)
      if (unit !== ofSign) units[length++] = unit
    }
    const first = wanted.charCodeAt(0)
    for (let start = 0; start + wanted.length <= length; start++) {
      if (units[start] !== first) continue
      let same = 1
      while (same < wanted.length && units[start + same] === wanted.charCodeAt(same)) same++
      if (same === wanted.length) return length === wanted.length ? 'whole' : 'part'
    }
    return 'nothing'
  }
}
