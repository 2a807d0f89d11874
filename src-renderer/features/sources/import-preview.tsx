/** What a file gives and everything the person decides of it: for an update the changes come first, the decisions folded below. */
import { ChevronRight } from 'lucide-react'
import { type ImportedTable, type TablePreview, tableLimits } from '../../../src-preload/model/tables.ts'
import { useTranslate } from '../../lib/locale.ts'
import { ChangeList } from './change-list.tsx'
import { EnvelopeFields } from './envelope-fields.tsx'
import { ExtendsField } from './extends-field.tsx'
import { FolderSummary } from './folder-summary.tsx'
import { GridList } from './grid-list.tsx'
import { type ImportJob, remap } from './import-store.ts'
import { MessageList } from './message-list.tsx'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

interface PartProps {
  readonly job: ImportJob
  readonly preview: TablePreview
}

const Identity = ({ preview: { draft } }: PartProps) => {
  const t = useTranslate()
  return (
    <>
      <label className={styles.nameField}>
        {t('sources.name')}
        <input
          className={styles.input}
          maxLength={tableLimits.name}
          defaultValue={draft.name}
          onBlur={(event) => {
            const name = event.currentTarget.value.trim()
            if (name !== '' && name !== draft.name) void remap({ ...draft, name })
          }}
        />
      </label>
      <ExtendsField draft={draft} onChange={remap} />
    </>
  )
}

const Columns = ({ job, preview }: PartProps) => {
  const t = useTranslate()
  const { draft, folder, grids } = preview
  return (
    <>
      {job.upload !== null && draft.extends === undefined && (
        <EnvelopeFields
          upload={job.upload}
          envelope={draft.envelope}
          onChange={(envelope) => remap({ ...draft, envelope })}
        />
      )}
      {folder !== null && grids.length > 0 && <h3 className={styles.caption}>{t('pages.shapes')}</h3>}
      <GridList preview={preview} onChange={(mappings) => remap({ ...draft, mappings })} />
    </>
  )
}

const Sum = ({ preview, updated }: { readonly preview: TablePreview; readonly updated: ImportedTable | undefined }) => {
  const t = useTranslate()
  const { entries, leftOut, added, changed, removed, affected, sharedCodes, encoding } = preview
  return (
    <>
      <p className={styles.sum} role="status">
        {updated !== undefined && `${t('sources.sum-update', { name: updated.name, added, changed, removed })} `}
        {t('sources.sum', { entries, leftOut })}
        {encoding !== '' && ` ${t('sources.encoding', { encoding })}`}
      </p>
      {affected.length > 0 && <p className={styles.warning}>{t('sources.affected', { list: affected.join(', ') })}</p>}
      {sharedCodes.length > 0 && (
        <p className={styles.facts}>{t('sources.shared', { list: sharedCodes.join(', ') })}</p>
      )}
    </>
  )
}

/** What the file of a known table brings anew: the person came for the changes. */
const Update = ({ job, preview, updated }: PartProps & { readonly updated: ImportedTable }) => {
  const t = useTranslate()
  return (
    <>
      <Sum preview={preview} updated={updated} />
      <ChangeList changes={preview.changes} />
      {preview.folder !== null && <FolderSummary summary={preview.folder} />}
      <MessageList messages={preview.messages} />
      <details className={styles.document} open={preview.entries === 0}>
        <summary className={styles.line}>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
          {t('sources.update-settings')}
        </summary>
        <Identity job={job} preview={preview} />
        <Columns job={job} preview={preview} />
      </details>
    </>
  )
}

export const ImportPreview = ({ job, preview }: PartProps) => {
  const updated = useSources((state) => state.tables.find(({ id }) => id === job.updates))
  if (updated !== undefined && !job.isEdit) return <Update job={job} preview={preview} updated={updated} />
  return (
    <>
      <Identity job={job} preview={preview} />
      <Sum preview={preview} updated={updated} />
      {preview.folder !== null && <FolderSummary summary={preview.folder} />}
      <Columns job={job} preview={preview} />
      <MessageList messages={preview.messages} />
      {updated !== undefined && <ChangeList changes={preview.changes} />}
    </>
  )
}
