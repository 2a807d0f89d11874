/** One side of two texts that differ, with the words that only this side has marked. */

import styles from './diff-side.module.css'
import type { TextPiece } from './diff-texts.ts'

export interface DiffSideProps {
  readonly side: 'mine' | 'theirs'
  readonly pieces: readonly TextPiece[]
}

export const DiffSide = ({ side, pieces }: DiffSideProps) => {
  const Mark = side === 'mine' ? 'del' : 'ins'
  return pieces.map(({ text, isOwn }, at) =>
    isOwn ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
      <Mark key={at} className={styles[side]}>
        {text}
      </Mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={at}>{text}</span>
    ),
  )
}
