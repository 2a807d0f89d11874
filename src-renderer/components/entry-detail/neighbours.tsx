/** The entries next to this one in its code family, in the order of their codes: often the one the customer really met. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { EntryRow } from '../../../src-preload/model/search.ts'
import { useTranslate } from '../../lib/locale.ts'
import { KindMark } from '../entry-marks.tsx'
import styles from './entry-detail.module.css'
import { Section } from './section.tsx'

export interface NeighboursProps {
  readonly rows: readonly EntryRow[]
  onOpen(id: EntryId): void
}

const { compare } = new Intl.Collator('en', { numeric: true })

export const Neighbours = ({ rows, onOpen }: NeighboursProps) => {
  const t = useTranslate()
  if (rows.length === 0) return null
  return (
    <Section title={t('neighbours.title')}>
      <ul className={styles.neighbours}>
        {[...rows]
          .sort((a, b) => compare(a.code, b.code))
          .map((row) => (
            <li key={row.id}>
              <button type="button" className={styles.neighbour} onClick={() => onOpen(row.id)}>
                <code>{row.code}</code>
                <span className={styles.neighbourText}>{row.message}</span>
                <KindMark kind={row.kind} iconOnly />
              </button>
            </li>
          ))}
      </ul>
    </Section>
  )
}
