/** One table of a file: whether it is taken, and what each column holds, above its first rows. */
import {
  type CrowdedServices,
  type GridMapping,
  type GridPreview,
  type TableField,
  tableFields,
  tableLimits,
} from '../../../src-preload/model/tables.ts'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { TickBox } from '../../components/tick-box.tsx'
import { useTranslate } from '../../lib/locale.ts'
import styles from './sources-view.module.css'

const answers = ['category', 'service'] as const

interface ServiceQuestionProps {
  /** Heading of the column. */
  readonly column: string
  readonly crowded: CrowdedServices
  readonly isService: boolean
  onAnswer(isService: boolean): void
}

/** Asks what a column headed like a service holds, where its values are too many to be taken for services unasked. */
const ServiceQuestion = ({ column, crowded, isService, onAnswer }: ServiceQuestionProps) => {
  const t = useTranslate()
  const { count, examples } = crowded
  const question = t('sources.crowded', { column, count, examples: examples.join(t('list.separator')) })
  return (
    <div className={styles.question}>
      <p>{question}</p>
      <ChoiceRow
        label={question}
        values={answers}
        chosen={isService ? 'service' : 'category'}
        labelOf={(answer) => t(`sources.crowded.${answer}`, { count })}
        onChoose={(answer) => onAnswer(answer === 'service')}
      />
      {count > tableLimits.services && (
        <p className={styles.facts}>{t('sources.crowded-limit', { limit: tableLimits.services })}</p>
      )}
    </div>
  )
}

export interface GridMapperProps {
  readonly grid: GridPreview
  readonly mapping: GridMapping
  /** The file adds to one service, so that no column can name others. */
  readonly isExtending: boolean
  onChange(mapping: GridMapping): void
}

const leaveOut = ''

/** A field is given to one column; the one that had it lets go. */
const giveField = (columns: GridMapping['columns'], column: number, field: TableField | null): GridMapping['columns'] =>
  columns.map((known, index) => (index === column ? field : known === field ? null : known))

export const GridMapper = ({ grid, mapping, isExtending, onChange }: GridMapperProps) => {
  const t = useTranslate()
  const { heading, columns, rows, sample, crowded } = grid
  const giveTo = (column: number, field: TableField | null) =>
    onChange({ ...mapping, columns: giveField(mapping.columns, column, field) })
  return (
    <fieldset className={styles.grid}>
      <legend className={styles.gridHead}>
        <TickBox isTicked={mapping.taken} onTick={(taken) => onChange({ ...mapping, taken })}>
          {heading === '' ? t('sources.table') : heading}
        </TickBox>
        <span className={styles.facts}>{t('sources.rows', { count: rows })}</span>
      </legend>
      {crowded !== undefined && mapping.taken && !isExtending && (
        <ServiceQuestion
          column={columns[crowded.column] ?? ''}
          crowded={crowded}
          isService={mapping.columns[crowded.column] === 'service'}
          onAnswer={(isService) => giveTo(crowded.column, isService ? 'service' : 'category')}
        />
      )}
      <div className={styles.sheet}>
        <table className={styles.sample}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order, and names repeat
                <th key={index}>
                  <span className={styles.columnName}>{column}</span>
                  <select
                    aria-label={t('sources.column', { column })}
                    className={styles.select}
                    disabled={!mapping.taken}
                    value={mapping.columns[index] ?? leaveOut}
                    onChange={({ currentTarget }) =>
                      giveTo(index, tableFields.find((name) => name === currentTarget.value) ?? null)
                    }
                  >
                    <option value={leaveOut}>{t('sources.leave-out')}</option>
                    {tableFields.map((field) => (
                      <option key={field} value={field}>
                        {t(`sources.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sample never changes its order
              <tr key={row}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} data-out={mapping.columns[column] === null || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}
