/** Every distinct error of the text once: how often, when, with how many ids; sorted as one likes, chosen by arrow keys. */
// biome-ignore-all lint/a11y: a table with one tab stop whose rows are chosen by arrow keys is a grid
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { ConfidenceMark } from '../../components/finding/confidence-mark.tsx'
import { FindingName } from '../../components/finding/finding-name.tsx'
import { OutcomeMark } from '../../components/finding/outcome-mark.tsx'
import { NoteMark } from '../../components/note/note-marks.tsx'
import { StarButton } from '../../components/star-button.tsx'
import { useCountText, useTranslate } from '../../lib/locale.ts'
import { countInFile } from './count-in-file.ts'
import { findingKey, isUndecided } from './diagnose-store.ts'
import styles from './findings.module.css'
import { type FindingColumn, type FindingSort, findingColumns, sortFindings } from './sort-findings.ts'
import { type CaseFile, fileAt } from './text/case-files.ts'
import { shortTimeText, timeText } from './time-text.ts'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

const rowId = (key: string) => `finding ${key}`

const TimeCell = ({ time }: { readonly time: string | null }) => (
  <td className={styles.time} data-tooltip={time === null ? undefined : timeText(time)}>
    {time === null ? '–' : shortTimeText(time)}
  </td>
)

/** The files a finding stands in: the first by name, the others counted. */
const FilesCell = ({ files }: { readonly files: readonly string[] }) => (
  <td className={styles.file} data-tooltip={files.join('\n')}>
    {files[0]}
    {files.length > 1 && ` +${files.length - 1}`}
  </td>
)

const filesOf = ({ occurrences }: Finding, files: readonly CaseFile[]): readonly string[] =>
  [...new Set(occurrences.moments.map(({ start }) => fileAt(files, start)))]
    .sort((a, b) => a - b)
    .flatMap((file) => files[file]?.name ?? [])

interface RowProps {
  readonly finding: Finding
  readonly files: readonly CaseFile[]
  readonly isSelected: boolean
}

const Row = memo(({ finding, files, isSelected }: RowProps) => {
  const countText = useCountText()
  const key = findingKey(finding)
  const { occurrences, candidates, outcome, message } = finding
  const [best] = candidates
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const chosen = useDiagnose((state) => state.choices.get(key) ?? null)
  const entry = isUndecided(finding, chosen) ? null : (candidates[chosen ?? 0]?.entryId ?? null)
  return (
    <tr
      id={rowId(key)}
      aria-selected={isSelected}
      className={styles.row}
      onClick={() => diagnoseStore.getState().select(key)}
    >
      <th scope="row" className={styles.error}>
        <span className={styles.errorLine}>
          {best !== undefined && <FindingName {...best} />}
          {entry !== null && <NoteMark entry={entry} />}
          <span className={styles.said}>{message}</span>
          {entry !== null && <StarButton entry={entry} tabIndex={-1} />}
        </span>
      </th>
      <td className={styles.number}>{countText(countInFile(finding, files, onlyFile))}</td>
      <TimeCell time={occurrences.first} />
      <TimeCell time={occurrences.last} />
      <td className={styles.number}>
        {occurrences.logIds.length === 0
          ? '–'
          : `${countText(occurrences.logIds.length)}${occurrences.moreLogIds > 0 ? '+' : ''}`}
      </td>
      <td>
        {outcome === 'identified' && best !== undefined ? (
          <ConfidenceMark confidence={best.confidence} />
        ) : (
          <OutcomeMark outcome={outcome} />
        )}
      </td>
      {files.length > 1 && <FilesCell files={filesOf(finding, files)} />}
    </tr>
  )
})

export interface FindingsTableProps {
  readonly findings: readonly Finding[]
  readonly selected: Finding | undefined
}

export const FindingsTable = ({ findings, selected }: FindingsTableProps) => {
  const t = useTranslate()
  const table = useRef<HTMLTableElement>(null)
  const files = useDiagnose((state) => state.files)
  const [sort, setSort] = useState<FindingSort | null>(null)
  const sorted = sortFindings(findings, sort)
  const at = selected === undefined ? -1 : sorted.indexOf(selected)
  const selectedId = selected && rowId(findingKey(selected))
  useEffect(() => {
    if (selectedId !== undefined) document.getElementById(selectedId)?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])

  const sortBy = (column: FindingColumn) => {
    const isOn = sort?.column === column
    const first = column === 'error' || column === 'first' ? 'ascending' : 'descending'
    const second = first === 'ascending' ? 'descending' : 'ascending'
    if (!isOn) setSort({ column, direction: first })
    else setSort(sort.direction === first ? { column, direction: second } : null)
  }
  const press = (event: KeyboardEvent) => {
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: sorted.length - 1 }[event.key]
    const finding = wanted === undefined ? undefined : sorted[wanted]
    if (finding === undefined || event.target !== table.current) return
    event.preventDefault()
    diagnoseStore.getState().select(findingKey(finding))
  }
  return (
    <div className={styles.scroller}>
      <table
        ref={table}
        role="grid"
        tabIndex={0}
        aria-label={t('findings.title', { count: findings.length })}
        aria-activedescendant={selectedId}
        className={styles.table}
        onKeyDown={press}
      >
        <thead>
          <tr>
            {findingColumns.map((column) => (
              <th key={column} scope="col" aria-sort={sort?.column === column ? sort.direction : 'none'}>
                <button type="button" className={styles.head} onClick={() => sortBy(column)}>
                  {t(`findings.${column}`)}
                  {sort?.column === column &&
                    (sort.direction === 'ascending' ? (
                      <ArrowUp size={12} strokeWidth={2.5} aria-hidden />
                    ) : (
                      <ArrowDown size={12} strokeWidth={2.5} aria-hidden />
                    ))}
                </button>
              </th>
            ))}
            {files.length > 1 && (
              <th scope="col">
                <span className={styles.head}>{t('findings.file')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((finding) => (
            <Row key={findingKey(finding)} finding={finding} files={files} isSelected={finding === selected} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
