/** The columns of the Browse table, as data: what each shows, how wide it starts, which ones share the spare room. */
import { columnSizingFeature, columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { EntryRow, SortColumn, TextField } from '../../../src-preload/model/search.ts'
import type { MessageKey } from '../../../src-preload/translate.ts'
import { ActorMark, KindMark, RetryMark } from '../../components/entry-marks.tsx'
import { HighlightedText } from '../../components/highlighted-text.tsx'
import { NoteExcerpt, NoteMark } from '../../components/note/note-marks.tsx'
import { RowMeaning } from '../../components/row-meaning.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { StarButton } from '../../components/star-button.tsx'
import styles from './entry-table.module.css'

interface ColumnLook {
  readonly labelKey: MessageKey
  /** Shares of the room that the other columns leave; 0 keeps its width. */
  readonly stretch: number
  readonly className?: string | undefined
  /** Width in English, whose words are longer. */
  readonly latinSize?: number
  /** Left out of a narrow table: the detail has it. */
  readonly yields?: boolean
}

export const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature, columnMeta: {} as ColumnLook })

const helper = createColumnHelper<typeof features, EntryRow>()
const rangesIn = (row: EntryRow, field: TextField) => row.highlights.filter((highlight) => highlight.field === field)

/** A column's id is what it is sorted by; widths in CSS pixels. */
export const columns = helper.columns([
  helper.accessor('code', {
    size: 120,
    minSize: 64,
    enableHiding: false,
    meta: { labelKey: 'column.code', stretch: 0, className: styles.code },
    cell: ({ row: { original } }) => (
      <>
        <span className={styles.codeText}>
          <HighlightedText text={original.code} ranges={rangesIn(original, 'code')} />
        </span>
        <StarButton entry={original.id} tabIndex={-1} />
      </>
    ),
  }),
  helper.accessor('service', {
    size: 100,
    minSize: 56,
    meta: { labelKey: 'column.service', stretch: 0, latinSize: 114, className: styles.soft },
    cell: ({ row: { original } }) => <ServiceName id={original.service} />,
  }),
  helper.accessor('message', {
    size: 280,
    minSize: 88,
    meta: { labelKey: 'column.message', stretch: 5 },
    cell: ({ row: { original } }) => (
      <>
        <NoteMark entry={original.id} />
        <HighlightedText text={original.message} ranges={rangesIn(original, 'message')} />
        {original.name !== null && (
          <span className={styles.name}>
            <HighlightedText text={original.name} ranges={rangesIn(original, 'name')} />
          </span>
        )}
      </>
    ),
  }),
  helper.accessor('meaning', {
    size: 280,
    minSize: 88,
    meta: { labelKey: 'column.meaning', stretch: 4, className: styles.soft },
    cell: ({ row: { original } }) =>
      original.note === null ? <RowMeaning row={original} /> : <NoteExcerpt note={original.note} />,
  }),
  helper.accessor('kind', {
    size: 110,
    minSize: 36,
    meta: { labelKey: 'column.kind', stretch: 0, latinSize: 126 },
    cell: ({ row: { original } }) => <KindMark kind={original.kind} />,
  }),
  helper.accessor('http', {
    size: 54,
    minSize: 44,
    meta: { labelKey: 'column.http', stretch: 0, yields: true, className: styles.number },
    cell: ({ row: { original } }) => original.http ?? '',
  }),
  helper.accessor('retry', {
    size: 88,
    minSize: 36,
    meta: { labelKey: 'column.retry', stretch: 0, yields: true, className: styles.soft },
    cell: ({ row: { original } }) => <RetryMark retry={original.retry} />,
  }),
  helper.accessor('actor', {
    size: 96,
    minSize: 36,
    meta: { labelKey: 'column.actor', stretch: 0, className: styles.soft },
    cell: ({ row: { original } }) => <ActorMark actor={original.actor} />,
  }),
])

export const columnIds = [
  'code',
  'service',
  'message',
  'meaning',
  'kind',
  'http',
  'retry',
  'actor',
] as const satisfies readonly SortColumn[]
