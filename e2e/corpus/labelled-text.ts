/** Texts with expected answers: the shape of `../shared/corpus/pastes.jsonl` and of our own sets. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface CodeLabel {
  readonly service: string
  readonly code: string
}

export interface LabelledText {
  readonly id: string
  readonly text: string
  readonly format: string
  readonly expected: readonly CodeLabel[]
  readonly unknown: readonly CodeLabel[]
  readonly http: number | null
  readonly log_id: string | null
  readonly negative: boolean
  /** Several answers are fair; any listed one on top is right, and none at all where only unknown codes are listed. */
  readonly ambiguous?: boolean
  /** Values may be lifted that the label does not name. */
  readonly loose?: boolean
  readonly note?: string
}

/** The development sample, which lies beside the repository; null where it is not there. */
export const developmentCorpus = (): readonly LabelledText[] | null => {
  const file = resolve(import.meta.dirname, '../../../shared/corpus/pastes.jsonl')
  return existsSync(file) ? readLabelled(file) : null
}

export const readLabelled = (file: string): readonly LabelledText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledText)
