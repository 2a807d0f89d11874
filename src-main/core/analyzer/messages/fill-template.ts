/** Matches the words of a wording in a text, in order, with room for the values of its slots. */
import type { SlotValue } from '../../../../src-preload/model/diagnosis.ts'
import { trimUnits } from '../passages/trim-units.ts'
import type { DocumentedText } from './documented-text.ts'
import type { Word } from './words.ts'

/** Words a slot's value may have between two fixed parts. */
const slotWords = 24

const restEnd = /["\n]/g

export interface Filled {
  readonly start: number
  readonly end: number
  readonly slots: readonly SlotValue[]
}

const matchesAt = (words: readonly Word[], at: number, part: readonly string[]): boolean =>
  at + part.length <= words.length && part.every((word, index) => words[at + index]?.text === word)

/** `at` is where the wording's first fixed part begins; a slot before it takes what comes right before. */
export const fillTemplate = (
  text: string,
  words: readonly Word[],
  at: number,
  wording: DocumentedText,
): Filled | null => {
  const first = wording.words.findIndex((part) => part.length > 0)
  const head = wording.words[first]
  if (head === undefined || !matchesAt(words, at, head)) return null
  const slots: SlotValue[] = []
  let next = at + head.length
  /** End of a slot that takes the rest of the line. */
  let last = -1
  for (let part = first + 1; part < wording.words.length; part++) {
    const fixed = wording.words[part] ?? []
    const name = wording.slots[part - 1] ?? ''
    const from = words[next - 1]?.end ?? 0
    if (fixed.length === 0) {
      restEnd.lastIndex = from
      last = restEnd.exec(text)?.index ?? text.length
      slots.push({ slot: name, value: tidy(text.slice(from, last)) })
      continue
    }
    let found = next
    while (found <= next + slotWords && !matchesAt(words, found, fixed)) found++
    if (found > next + slotWords) return null
    slots.push({ slot: name, value: tidy(text.slice(from, words[found]?.start ?? from)) })
    next = found + fixed.length
  }
  const start = words[at]?.start ?? 0
  if (first === 1)
    slots.unshift({ slot: wording.slots[0] ?? '', value: tidy(text.slice(Math.max(0, start - 80), start)) })
  return {
    start,
    end: Math.max(last, words[next - 1]?.end ?? start),
    slots: slots.filter((slot) => slot.value !== ''),
  }
}

const tidy = (value: string): string => trimUnits(value, ' \t\r\n:,;"\'「」[]()<>-').slice(0, 200)
