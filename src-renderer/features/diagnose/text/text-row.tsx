/** One row of the text: its letters under their marks, each with its reason, and secrets behind dots. */
import type { Ref } from 'react'
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import { diagnoseStore } from '../use-diagnose.ts'
import { levelOf } from './line-level.ts'
import { dots } from './read-rows.ts'
import { cutSegments, type Segment, type TextMark } from './text-marks.ts'
import styles from './text-view.module.css'
import type { TextChunk } from './use-text-chunks.ts'

/** A mark around a whole record is drawn beside its lines. */
const isInline = ({ kind }: TextMark) => kind !== 'around'

/** Units of the line break a row ends with. */
const lineBreak = (row: string) => (row.endsWith('\r\n') ? 2 : row.endsWith('\n') ? 1 : 0)

export interface TextRowViewProps {
  /** Measures the row; absent where all are equally high. */
  readonly ref: Ref<HTMLDivElement> | undefined
  readonly index: number
  readonly top: number
  /** What the row is part of; absent until it is loaded. */
  readonly chunk: TextChunk | undefined
  /** Offsets of the whole text, line break included. */
  readonly start: number
  readonly end: number
  readonly line: number | null
  /** Lines were left out before it. */
  readonly isAfterGap: boolean
  readonly marks: readonly TextMark[]
  /** Offsets of the marks that Tab reaches. */
  readonly stops: ReadonlySet<number>
  readonly spot: Span | null
  /** Offsets of the secrets the person wants to see. */
  readonly revealed: ReadonlySet<number>
  onReveal(at: number): void
}

interface SegmentProps {
  readonly segment: Segment
  readonly text: string
  /** One place of each finding is reached by Tab; the others by F3 and by click. */
  readonly isStop: boolean
  readonly isSpot: boolean
  readonly isRevealed: boolean
  onReveal(): void
}

const SegmentView = ({ segment, text, isStop, isSpot, isRevealed, onReveal }: SegmentProps) => {
  const t = useTranslate()
  const { marks, secret } = segment
  if (secret !== null)
    return (
      <button
        type="button"
        className={classNames(styles.secret, isRevealed && styles.revealed)}
        data-tooltip={t(isRevealed ? 'diagnose.secret-hide' : 'diagnose.secret-reveal', {
          kind: t(`secret.${secret.kind}`),
        })}
        aria-label={isRevealed ? undefined : t('diagnose.secret', { kind: t(`secret.${secret.kind}`) })}
        onClick={onReveal}
      >
        {isRevealed ? text : dots}
      </button>
    )
  const [mark] = marks
  if (mark === undefined) return text
  const isFound = marks.some(({ kind }) => kind === 'found')
  const told = marks.filter(({ kind }) => kind !== 'found')
  const reasons = [...new Set(told.map(({ reason }) => wordSentence(t, reason)))]
  const look = classNames(styles.mark, styles[(told[0] ?? mark).kind], isFound && styles.found, isSpot && styles.spot)
  const other = told[0]?.finding
  if (other !== undefined)
    return (
      <button
        type="button"
        className={look}
        tabIndex={isStop ? undefined : -1}
        aria-label={`${text}: ${reasons.join('; ')}`}
        data-tooltip={reasons.join('\n')}
        onClick={() => diagnoseStore.getState().select(other)}
      >
        {text}
      </button>
    )
  return (
    <mark
      className={look}
      data-tooltip={reasons.length === 0 ? undefined : reasons.join('\n')}
      {...(isStop && { tabIndex: 0, role: 'note', 'aria-label': `${text}: ${reasons.join('; ')}` })}
    >
      {text}
    </mark>
  )
}

export const TextRowView = ({
  ref,
  index,
  top,
  chunk,
  start,
  end,
  line,
  isAfterGap,
  marks,
  stops,
  spot,
  revealed,
  onReveal,
}: TextRowViewProps) => {
  const t = useTranslate()
  const written = chunk?.text.slice(start - chunk.start, end - chunk.start) ?? ''
  const here = { start, end: start + written.length - lineBreak(written) }
  const level = line === null ? null : levelOf(written)
  const around = marks.filter(({ kind, start, end }) => kind === 'around' && start < here.end && here.start < end)
  return (
    <div
      ref={ref}
      data-index={index}
      className={classNames(styles.row, level !== null && styles[level], isAfterGap && styles.afterGap)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span
        aria-hidden
        className={classNames(styles.line, around.length > 0 && styles.around)}
        data-tooltip={around.length > 0 ? around.map(({ reason }) => wordSentence(t, reason)).join('\n') : undefined}
      >
        {line}
      </span>
      <span className={styles.letters}>
        {cutSegments(here, marks.filter(isInline), chunk?.secrets ?? []).map((segment) => (
          <SegmentView
            key={segment.start}
            segment={segment}
            text={written.slice(segment.start - start, segment.end - start)}
            isStop={segment.marks.some(({ kind }) => kind === 'code' || kind === 'other') && stops.has(segment.start)}
            isSpot={spot !== null && segment.start < spot.end && spot.start < segment.end}
            isRevealed={segment.secret !== null && revealed.has(segment.secret.start)}
            onReveal={() => segment.secret && onReveal(segment.secret.start)}
          />
        ))}
      </span>
    </div>
  )
}
