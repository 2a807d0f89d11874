/** All pictures of a text, one below the other, the one that holds the finding looked at brought into sight. */
import { useEffect, useRef } from 'react'
import type { PictureText } from '../../../../src-preload/model/picture.ts'
import { useTranslate } from '../../../lib/locale.ts'
import type { TextMark } from '../text/text-marks.ts'
import type { MixedText, ShownPicture } from './mixed-text.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import styles from './picture-view.module.css'
import { PictureView } from './picture-view.tsx'

export interface PicturePaneProps {
  readonly source: MixedText
  readonly marks: readonly TextMark[]
  /** Offset of the place looked at. */
  readonly place: number
  onCorrect(source: MixedText): void
}

/** While it is being read, so that the person sees at once what was given. */
export const PictureUnread = ({ file }: { readonly file: File }) => {
  const t = useTranslate()
  return (
    <div className={styles.pane}>
      <div className={styles.picture}>
        <PictureCanvas
          file={file}
          area={null}
          scale={1}
          label={file.name === '' ? t('diagnose.picture') : file.name}
          className={styles.canvas}
        />
      </div>
    </div>
  )
}

const holds = ({ start, picture }: ShownPicture, place: number) =>
  place >= start && place <= start + picture.text.length

export const PicturePane = ({ source, marks, place, onCorrect }: PicturePaneProps) => {
  const wanted = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place > 0) wanted.current?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <div className={styles.pane}>
      {source.pictures().map((shown) => (
        <div key={shown.start} ref={holds(shown, place) ? wanted : null}>
          <PictureView
            shown={shown}
            marks={marks}
            onCorrect={(picture: PictureText) => onCorrect(source.correct(shown.file, picture))}
          />
        </div>
      ))}
    </div>
  )
}
