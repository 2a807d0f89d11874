/** The person's own tables: in use or not, updated from a newer file, removed and brought back. */

import { RefreshCw, SlidersHorizontal, Table2, Trash2 } from 'lucide-react'
import type { ImportedTable } from '../../../src-preload/model/tables.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { TickBox } from '../../components/tick-box.tsx'
import { useFileField } from '../../components/use-file-field.tsx'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import { ExportMenu } from './export-menu.tsx'
import { addFiles, editTable } from './import-store.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'
import { takeChosenFolder } from './take-files.ts'

/** A table the person writes is called after its service, in the window's language. */
const useTableName = ({ name, draft }: ImportedTable): string => {
  const t = useTranslate()
  const pick = useLocalText()
  const service = useApp((state) => state.services.get(draft.extends ?? ''))
  return draft.written === true && service !== undefined
    ? t('own.table-name', { service: pick(service.shortName) })
    : name
}

const TableRow = ({ table }: { readonly table: ImportedTable }) => {
  const t = useTranslate()
  const name = useTableName(table)
  const locale = useLocale()
  const { id, file, entries, pages, enabled, imported, messages, draft } = table
  const isWritten = draft.written === true
  const isFolder = pages !== undefined
  const update = t(isFolder ? 'sources.update-folder' : 'sources.update')
  const newer = useFileField({
    label: update,
    of: isFolder ? 'folder' : 'one',
    onFiles: (files) => (isFolder ? takeChosenFolder(files, id) : addFiles(files, id)),
  })
  const enable = () => tell(bridge.request('tables:change', { type: 'enable', table: id, enabled: !enabled }), null)
  const remove = () =>
    tell(bridge.request('tables:change', { type: 'remove', table: id }), wordRemoval(t, 'sources.removed', { name }))
  const noticed = messages.error + messages.warning
  return (
    <li className={styles.row}>
      <div className={styles.switch}>
        <TickBox isTicked={enabled} onTick={enable} label={t('sources.use', { name })} />
      </div>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>
          {draft.extends !== undefined && !isWritten && (
            <>
              {t('sources.adds-to')} <ServiceName id={draft.extends} /> ·{' '}
            </>
          )}
          {t('sources.entries', { count: entries })} · {isFolder && `${t('sources.pages', { count: pages })} · `}
          {!isWritten && `${file} · `}
          {new Date(imported).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          {noticed > 0 && ` · ${t('sources.noticed', { count: noticed })}`}
        </p>
      </div>
      {enabled && <ExportMenu services={[id, ...table.services]} label={t('export.one', { name })} />}
      {!isWritten && (
        <>
          <IconButton icon={SlidersHorizontal} label={t('sources.edit')} onClick={() => editTable(table)} />
          <IconButton icon={RefreshCw} label={update} onClick={() => newer.open()} />
        </>
      )}
      <IconButton icon={Trash2} label={t('sources.remove')} onClick={remove} />
      {newer.field}
    </li>
  )
}

export const TableList = () => {
  const t = useTranslate()
  const tables = useSources((state) => state.tables)
  return (
    <section aria-labelledby="own-tables" className={styles.section}>
      <h2 id="own-tables" className={styles.caption}>
        {t('sources.own')}
      </h2>
      {tables.length === 0 ? (
        <EmptyState icon={Table2} title={t('sources.none')}>
          <p>{t('sources.none-hint')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {tables.map((table) => (
            <TableRow key={table.id} table={table} />
          ))}
        </ul>
      )}
    </section>
  )
}
