/** "Export a pack", begun from any view: a dialog over it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { leavePackExport, type PackExportStart, usePackExport } from '../../../lib/pack-export.ts'
import { ExportForm } from './export-form.tsx'

const Dialog = lazy(() => import('../../../components/dialog.tsx'))

const PackExportDialog = ({ start }: { readonly start: PackExportStart }) => {
  const t = useTranslate()
  const [tables, setTables] = useState<readonly ImportedTable[] | null>(null)
  useEffect(() => {
    void bridge.request('tables:read').then(setTables)
  }, [])
  if (tables === null) return null
  return (
    <Suspense fallback={null}>
      <Dialog title={t('packs.export')} isWide onClose={() => leavePackExport(t)}>
        <ExportForm start={start} tables={tables} />
      </Dialog>
    </Suspense>
  )
}

export const PackExport = () => {
  const start = usePackExport((state) => state.start)
  return start === null ? null : <PackExportDialog start={start} />
}
