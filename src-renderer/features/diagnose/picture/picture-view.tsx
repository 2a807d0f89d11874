/** A picture with what was read in it: selectable lines over it, codes marked, lines to correct. */
import { useState } from 'react'
import type { PictureLine, PictureText } from '../../../../src-preload/model/picture.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import type { TextMark } from '../text/text-marks.ts'
import type { ShownPicture } from './mixed-text.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import styles from './picture-view.module.css'
import { alongLine, placeLine } from './place-on-picture.ts'

/** A picture's text with one line in the person's words: what they typed is sure. */
const correctLine = (picture: PictureText, line: PictureLine, words: string): PictureText => {
  const shift = words.length - (line.span.end - line.span.start)
  const { start, end } = line.span
  return {
    ...picture,
    text: picture.text.slice(0, start) + words + picture.text.slice(end),
    lines: picture.lines.map((other) => {
      if (other === line)
        return {
          ...line,
          span: { start, end: end + shift },
          characters: Array.from(words, (_, index) => ({
            at: (index + 0.5) / words.length,
            certainty: 1,
            lookalikes: [],
          })),
        }
      const moved = other.span.start >= end ? shift : 0
      return { ...other, span: { start: other.span.start + moved, end: other.span.end + moved } }
    }),
  }
}

export interface PictureViewProps {
  readonly shown: ShownPicture
  readonly marks: readonly TextMark[]
  onCorrect(picture: ShownPicture['picture']): void
}

/** Marks small enough to point at something. */
const isPlace = ({ kind }: TextMark) => kind === 'code' || kind === 'other'

const percent = (part: number) => `${part * 100}%`

/** Shares of a line's thickness that its letters take. */
const letters = 0.66

export const PictureView = ({ shown: { file, start, picture }, marks, onCorrect }: PictureViewProps) => {
  const t = useTranslate()
  const [current, setCurrent] = useState<number | null>(null)
  const places = marks
    .filter(isPlace)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
    .filter((mark) => mark.end > 0 && mark.start < picture.text.length)
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        <PictureCanvas
          file={file}
          area={{ x: 0, y: 0, width: picture.width, height: picture.height }}
          scale={1}
          label={file.name === '' ? t('diagnose.picture') : file.name}
          className={styles.canvas}
        />
        <div className={styles.layer}>
          {picture.lines.map((line, index) => {
            const { left, top, length, thickness, angle } = placeLine(line, picture)
            return (
              <span
                key={`${line.span.start} ${line.corners[0].x}`}
                className={index === current ? styles.currentLine : styles.line}
                style={{
                  left: percent(left),
                  top: percent(top),
                  width: percent(length),
                  height: `${thickness * 100}cqw`,
                  fontSize: `${thickness * 100 * letters}cqw`,
                  lineHeight: `${thickness * 100}cqw`,
                  transform: `rotate(${angle}rad)`,
                }}
              >
                {picture.text.slice(line.span.start, line.span.end)}
                {places.map((mark) => {
                  const along = alongLine(line, mark)
                  return (
                    along !== null && (
                      <mark
                        key={`${mark.kind} ${mark.start}`}
                        title={wordSentence(t, mark.reason)}
                        className={mark.kind === 'code' ? styles.code : styles.other}
                        style={{ left: percent(along.from), width: percent(along.to - along.from) }}
                      />
                    )
                  )
                })}
              </span>
            )
          })}
        </div>
      </div>
      <figcaption className={styles.read}>
        <p className={styles.hint}>
          {t(picture.lines.length === 0 ? 'diagnose.picture-empty' : 'diagnose.picture-correct')}
        </p>
        {picture.lines.map((line, index) => {
          const text = picture.text.slice(line.span.start, line.span.end)
          const take = (words: string) => {
            if (words !== text) onCorrect(correctLine(picture, line, words))
          }
          return (
            <input
              key={`${line.span.start} ${text}`}
              className={styles.words}
              aria-label={t('diagnose.picture-line', { number: index + 1 })}
              spellCheck={false}
              defaultValue={text}
              onFocus={() => setCurrent(index)}
              onBlur={(event) => {
                setCurrent(null)
                take(event.currentTarget.value)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                take(event.currentTarget.value)
              }}
            />
          )
        })}
      </figcaption>
    </figure>
  )
}
