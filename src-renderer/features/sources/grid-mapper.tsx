/** One table of a file: whether it is taken, and what each column holds, above its first rows. */
import { type GridMapping, type GridPreview, type TableField, tableFields } from '../../../src-preload/model/tables.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './sources-view.module.css'

export interface GridMapperProps {
  readonly grid: GridPreview
  readonly mapping: GridMapping
  onChange(mapping: GridMapping): void
}

const leaveOut = ''

/** A field is given to one column; the one that had it lets go. */
const giveField = (columns: GridMapping['columns'], column: number, field: TableField | null): GridMapping['columns'] =>
  columns.map((known, index) => (index === column ? field : known === field ? null : known))

export const GridMapper = ({ grid, mapping, onChange }: GridMapperProps) => {
  const t = useTranslate()
  const { heading, columns, rows, sample } = grid
  return (
    <fieldset className={styles.grid}>
      <legend className={styles.gridHead}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={mapping.taken}
            onChange={() => onChange({ ...mapping, taken: !mapping.taken })}
          />
          {heading === '' ? t('sources.table') : heading}
        </label>
        <span className={styles.facts}>{t('sources.rows', { count: rows })}</span>
      </legend>
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
                    onChange={(event) => {
                      const field = tableFields.find((name) => name === event.currentTarget.value) ?? null
                      onChange({ ...mapping, columns: giveField(mapping.columns, index, field) })
                    }}
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
