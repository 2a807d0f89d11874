/** The columns of the Browse table, as data: what each shows, how wide it starts, which ones share the spare room. */
import type { ReactNode } from 'react'
import type { MessageKey } from '../../../src-preload/message.ts'
import type { EntryRow, SortColumn, TextField } from '../../../src-preload/model/search.ts'
import { ActorMark, KindMark, RetryMark } from '../../components/entry-marks.tsx'
import { HighlightedText } from '../../components/highlighted-text.tsx'
import { NoteExcerpt, NoteMark } from '../../components/note/note-marks.tsx'
import { RowMeaning } from '../../components/row-meaning.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { StarButton } from '../../components/star-button.tsx'
import styles from './entry-table.module.css'

export interface EntryColumn {
  /** What the table is sorted by. */
  readonly id: SortColumn
  readonly labelKey: MessageKey
  /** CSS pixels. */
  readonly size: number
  /** Width in English, whose words are longer. */
  readonly latinSize?: number
  readonly minSize: number
  /** Shares of the room that the other columns leave; 0 keeps its width. */
  readonly stretch: number
  readonly className?: string | undefined
  /** Left out of a narrow table: the detail has it. */
  readonly yields?: boolean
  render(entry: EntryRow): ReactNode
}

const rangesIn = (row: EntryRow, field: TextField) => row.highlights.filter((highlight) => highlight.field === field)

/** In the order shown. */
export const columns: readonly EntryColumn[] = [
  {
    id: 'code',
    size: 120,
    minSize: 64,
    labelKey: 'column.code',
    stretch: 0,
    className: styles.code,
    render: (entry) => (
      <>
        <span className={styles.codeText} data-words>
          <HighlightedText text={entry.code} ranges={rangesIn(entry, 'code')} />
        </span>
        <StarButton entry={entry.id} tabIndex={-1} />
      </>
    ),
  },
  {
    id: 'service',
    size: 100,
    minSize: 56,
    labelKey: 'column.service',
    stretch: 0,
    latinSize: 114,
    className: styles.soft,
    render: (entry) => <ServiceName id={entry.service} />,
  },
  {
    id: 'message',
    size: 280,
    minSize: 88,
    labelKey: 'column.message',
    stretch: 5,
    render: (entry) => (
      <>
        <NoteMark entry={entry.id} />
        <HighlightedText text={entry.message} ranges={rangesIn(entry, 'message')} />
        {entry.name !== null && (
          <span className={styles.name}>
            <HighlightedText text={entry.name} ranges={rangesIn(entry, 'name')} />
          </span>
        )}
      </>
    ),
  },
  {
    id: 'meaning',
    size: 280,
    minSize: 88,
    labelKey: 'column.meaning',
    stretch: 4,
    className: styles.soft,
    render: (entry) => (entry.note === null ? <RowMeaning row={entry} /> : <NoteExcerpt note={entry.note} />),
  },
  {
    id: 'kind',
    size: 110,
    minSize: 36,
    labelKey: 'column.kind',
    stretch: 0,
    latinSize: 126,
    render: (entry) => <KindMark kind={entry.kind} />,
  },
  {
    id: 'http',
    size: 54,
    minSize: 44,
    labelKey: 'column.http',
    stretch: 0,
    yields: true,
    className: styles.number,
    render: (entry) => entry.http ?? '',
  },
  {
    id: 'retry',
    size: 88,
    minSize: 36,
    labelKey: 'column.retry',
    stretch: 0,
    yields: true,
    className: styles.soft,
    render: (entry) => <RetryMark retry={entry.retry} />,
  },
  {
    id: 'actor',
    size: 96,
    minSize: 36,
    labelKey: 'column.actor',
    stretch: 0,
    className: styles.soft,
    render: (entry) => <ActorMark actor={entry.actor} />,
  },
]

/** All but the code, without which a row says nothing. */
export const hideableColumns = columns.map(({ id }) => id).filter((id) => id !== 'code')
