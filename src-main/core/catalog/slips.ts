/** Puts right what a document misspells or mixes up, beside the documented text, never in it. */
import type { Correction } from '../../../src-preload/model/catalog.ts'
import type { Place, Report } from './compile-rules.ts'

/** Why a text is known to be wrong; the words are `correction.<reason>` in `resources/locales`. */
export type SlipReason = 'misspelt' | 'other-row' | 'swapped-digits'

/** One mistake of a document: `written` stands in the field of that code's row (null: of any row). */
export interface Slip {
  readonly code: string | null
  readonly field: 'code' | 'message' | 'advice'
  readonly written: string
  readonly right: string
  readonly reason: SlipReason
}

type Texts = Readonly<Record<Slip['field'], string | null>>

const applies = (slip: Slip, texts: Texts): boolean =>
  (slip.code === null || slip.code === texts.code) && (texts[slip.field]?.includes(slip.written) ?? false)

/** One correction per field, each with all the field's slips put right. */
export const correctSlips = (
  texts: Texts,
  slips: readonly Slip[],
  report: Report,
  place: Place,
): readonly Correction[] => {
  if (slips.length === 0) return []
  const found = slips.filter((slip) => applies(slip, texts))
  for (const { written, right } of found) report('text/corrected', place, { written, right })
  return [...new Set(found.map((slip) => slip.field))].flatMap((field) => {
    const mine = found.filter((slip) => slip.field === field)
    const [first] = mine
    if (first === undefined) return []
    const value = mine.reduce((text, slip) => text.replaceAll(slip.written, slip.right), texts[field] ?? '')
    const { written, right, reason } = first
    return [{ field, value, reason: { key: `correction.${reason}`, values: { written, right } } }]
  })
}

/** A slip that no row has any more: the document was mended, so the table here must be too. */
export const findStaleSlips = (slips: readonly Slip[], texts: readonly Texts[]): readonly Slip[] =>
  slips.filter((slip) => !texts.some((row) => applies(slip, row)))
