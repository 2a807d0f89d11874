/** Compile time only: which readings the characters of some texts have, every polyphonic one included. */
import { pinyin } from 'pinyin-pro'
import type { Readings } from '../text/syllables.ts'

/** `lüe` is typed `lve` or `lue`. */
const spellings = (reading: string): readonly string[] =>
  reading.endsWith('ve') ? [reading, reading.replace('ve', 'ue')] : [reading]

export const readPinyin = (texts: Iterable<string>): Readings => {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text.match(/\p{Script=Han}/gu) ?? []) characters.add(character)
  const readings = new Map<string, string>()
  for (const character of [...characters].sort())
    for (const reading of pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }).flatMap(
      spellings,
    ))
      if (/^[a-z]+$/.test(reading)) readings.set(reading, (readings.get(reading) ?? '') + character)
  return Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)))
}
