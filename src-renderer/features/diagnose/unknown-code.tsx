/** A code of a known service that no document has: said plainly, with the family and the nearest documented codes. */
import { useEffect, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Candidate, Finding } from '../../../src-preload/model/diagnosis.ts'
import type { EntryRow } from '../../../src-preload/model/search.ts'
import { Neighbours } from '../../components/entry-detail/neighbours.tsx'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './finding-panel.module.css'

export interface UnknownCodeProps {
  readonly finding: Finding
  readonly candidate: Candidate
  onOpen(id: EntryId): void
}

export const UnknownCode = ({ finding, candidate: { service, code }, onOpen }: UnknownCodeProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const known = useApp((state) => state.services.get(service))
  const [rows, setRows] = useState<readonly EntryRow[]>([])
  useEffect(() => {
    let isWanted = true
    bridge
      .request('catalog:neighbours', service, code)
      .then((found) => isWanted && setRows(found))
      .catch((error: unknown) => console.error(error))
    return () => {
      isWanted = false
    }
  }, [service, code])
  const name = known === undefined ? service : pick(known.name)
  return (
    <div className={styles.unknown}>
      <h2 className={styles.unknownTitle}>{t('unknown.title', { code })}</h2>
      <p>{t('unknown.explained', { service: name, code })}</p>
      {finding.message !== null && <p className={styles.quote}>{finding.message}</p>}
      {rows.length === 0 ? (
        <p className={styles.soft}>{t('unknown.no-family')}</p>
      ) : (
        <Neighbours rows={rows} onOpen={onOpen} />
      )}
    </div>
  )
}
