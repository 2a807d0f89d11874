/** What two texts say differently, word by word: Han text is cut into words as readers see them. Pure. */
import { diffArrays } from 'diff'

export interface TextPiece {
  readonly text: string
  /** True where only this side says it. */
  readonly isOwn: boolean
}

export interface TextDiff {
  readonly mine: readonly TextPiece[]
  readonly theirs: readonly TextPiece[]
}

/** Words added and removed together; texts that differ more have little in common, and are shown as they are. */
const mostEdits = 1_000

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const cut = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

export const diffTexts = (mine: string, theirs: string): TextDiff => {
  const parts = diffArrays(cut(mine), cut(theirs), { maxEditLength: mostEdits })
  if (parts === undefined) return { mine: [{ text: mine, isOwn: true }], theirs: [{ text: theirs, isOwn: true }] }
  const pieces = parts.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }))
  return {
    mine: pieces.filter(({ added }) => !added).map(({ text, removed }) => ({ text, isOwn: removed })),
    theirs: pieces.filter(({ removed }) => !removed).map(({ text, added }) => ({ text, isOwn: added })),
  }
}
