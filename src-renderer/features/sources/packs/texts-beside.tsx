/** What mine and theirs say, side by side, with what only one of them says marked. */
import { useMemo } from 'react'
import type { PackPart } from '../../../../src-preload/model/packs.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { diffTexts, type TextPiece } from '../diff-texts.ts'
import styles from './preview.module.css'

export interface TextsBesideProps {
  readonly part: PackPart
  /** Null where I have removed it. */
  readonly mine: string | null
  readonly theirs: string | null
}

interface SideProps {
  readonly part: PackPart
  readonly side: 'mine' | 'theirs'
  readonly pieces: readonly TextPiece[] | null
}

const Side = ({ part, side, pieces }: SideProps) => {
  const t = useTranslate()
  const Mark = side === 'mine' ? 'del' : 'ins'
  return (
    <div className={styles.side}>
      <h4 className={styles.sideName}>
        {t(`packs.side.${side}`)}
        {part === 'favorite' && ` · ${t('packs.side.favorite')}`}
      </h4>
      {pieces === null || pieces.length === 0 ? (
        <p className={styles.nothing}>{t(pieces === null ? 'packs.side.removed' : 'packs.side.nothing')}</p>
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

/** A favorite without group and tags is an empty text. */
const whole = (text: string | null): readonly TextPiece[] | null =>
  text === null ? null : text === '' ? [] : [{ text, isOwn: false }]

export const TextsBeside = ({ part, mine, theirs }: TextsBesideProps) => {
  const pieces = useMemo(
    () => (!mine || !theirs ? { mine: whole(mine), theirs: whole(theirs) } : diffTexts(mine, theirs)),
    [mine, theirs],
  )
  return (
    <div className={styles.beside}>
      <Side part={part} side="mine" pieces={pieces.mine} />
      <Side part={part} side="theirs" pieces={pieces.theirs} />
    </div>
  )
}
