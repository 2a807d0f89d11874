/** What words say of entries, added up: how it is laid out in columns, and the texts it depends on. */
import type { Steps } from '../../steps.ts'
import { indexFields } from '../index/index-document.ts'
import type { TermIndex } from '../index/term-index.ts'
import type { WordColumns } from './word-columns.ts'

/** One word of the query, with the entries that say it. */
export interface CountedWord {
  readonly columns: WordColumns
  readonly weight: number
  readonly isRequired: boolean
  /** It may name a service or an HTTP status: entries answer it by that, too. */
  readonly isAttribute: boolean
}

/** Columns by place, written over by the next that is added up. */
export interface Sums {
  /** Rising. */
  readonly entries: Uint32Array
  /** How each answers: `countIn` of `answered`, `guessed`, `inText` and `elsewhere`. */
  readonly answers: Uint32Array
  /** How well they answer what they answer; comparable among entries that answer as many words. */
  readonly scores: Float64Array
}

/** Eight bits of an entry's answers each: one number is read and written quicker than four. */
export const answered = 0
/** Of the required words that it answers, those only guessed. */
const guessed = 8
/** Those answered wholly within name, message or meaning. */
export const inText = 16
/** 1: a word of the query names another service; known of entries that other words found. */
export const elsewhere = 24
export const countIn = (answers: number, shift: number): number => (answers >>> shift) & 0xff
/** What one required word adds. */
export const answerOf = (guess: number, isText: boolean): number =>
  (1 << answered) + (guess << guessed) + (isText ? 1 << inText : 0)

/** How fully an entry that answers all required words does: 0 where some are only guessed, 2 where each is said in a text. */
export const fullnessOf = (answers: number, required: number): 0 | 1 | 2 =>
  countIn(answers, guessed) > 0 ? 0 : countIn(answers, inText) === required ? 2 : 1

/** The texts people go by. */
const textFields = (['name', 'message', 'meaning'] as const).map((field) => indexFields.indexOf(field))
export const textMasks = textFields.map((field) => 1 << field)
export const textBits = textMasks.reduce((bits, mask) => bits | mask, 0)
export const textCount = textFields.length

/** Of every entry: */
export interface TextLengths {
  /** The number of terms in each of these texts, those of one entry behind those of the one before it. */
  readonly each: Uint16Array
  /** The number of terms in the shortest of those that are not empty. */
  readonly shortest: Uint16Array
}

export function* textLengths(index: TermIndex): Steps<TextLengths> {
  const { size, lengths: all } = index
  const each = new Uint16Array(size * textCount)
  const shortest = new Uint16Array(size).fill(0xffff)
  for (let place = 0; place < textCount; place++) {
    const field = textFields[place] ?? 0
    for (let entry = 0; entry < size; entry++) {
      const length = all[entry * indexFields.length + field] ?? 0
      each[entry * textCount + place] = Math.max(1, length)
      if (length > 0 && length < (shortest[entry] ?? 0)) shortest[entry] = length
    }
    yield
  }
  return { each, shortest }
}
