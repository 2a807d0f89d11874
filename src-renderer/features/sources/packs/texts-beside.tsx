/** What mine and theirs say, side by side, with what only one of them says marked. */
import { useMemo } from 'react'
import { useTranslate } from '../../../lib/locale.ts'
import { diffTexts, type TextPiece } from './diff-texts.ts'
import styles from './packs.module.css'

export interface TextsBesideProps {
  /** Null where a side has none. */
  readonly mine: string | null
  readonly theirs: string | null
}

interface SideProps {
  readonly side: 'mine' | 'theirs'
  readonly pieces: readonly TextPiece[] | null
}

const Side = ({ side, pieces }: SideProps) => {
  const t = useTranslate()
  const Mark = side === 'mine' ? 'del' : 'ins'
  return (
    <div className={styles.side}>
      <h4 className={styles.sideName}>{t(`packs.side.${side}`)}</h4>
      {pieces === null ? (
        <p className={styles.nothing}>{t('packs.side.nothing')}</p>
      ) : (
        <p className={styles.sideText}>
          {pieces.map(({ text, isOwn }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
            isOwn ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
          )}
        </p>
      )}
    </div>
  )
}

/** An empty text says as little as none: a favorite without group and tags. */
const whole = (text: string | null): readonly TextPiece[] | null =>
  text === null || text === '' ? null : [{ text, isOwn: false }]

export const TextsBeside = ({ mine, theirs }: TextsBesideProps) => {
  const pieces = useMemo(
    () => (!mine || !theirs ? { mine: whole(mine), theirs: whole(theirs) } : diffTexts(mine, theirs)),
    [mine, theirs],
  )
  return (
    <div className={styles.beside}>
      <Side side="mine" pieces={pieces.mine} />
      <Side side="theirs" pieces={pieces.theirs} />
    </div>
  )
}
