/** What a file gives and everything the person decides of it: for an update the changes come first, the decisions folded below. */
import { ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import {
  type ImportedTable,
  type TableDraft,
  type TableMessage,
  type TablePreview,
  tableLimits,
} from '../../../src-preload/model/tables.ts'
import { useLocalText, useTranslate, wordSentence } from '../../lib/locale.ts'
import { ChangeList } from './change-list.tsx'
import { EnvelopeFields } from './envelope-fields.tsx'
import { FolderSummary } from './folder-summary.tsx'
import { GridList } from './grid-list.tsx'
import { type ImportJob, remap } from './import-store.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const
/** Stands as a question above the table that it is about. */
const asked = 'service/asked'

const order = ['error', 'warning', 'note'] as const

/** What reading and compiling a table noticed, the gravest first, each with its place. */
const MessageList = ({ messages }: { readonly messages: readonly TableMessage[] }) => {
  const t = useTranslate()
  const told = messages.filter(({ rule }) => rule !== asked)
  const sorted = order.flatMap((severity) => told.filter((message) => message.severity === severity))
  return (
    sorted.length > 0 && (
      <section aria-label={t('sources.messages-title')}>
        <h3 className={styles.caption}>{t('sources.messages-title')}</h3>
        <ul className={styles.messages}>
          {sorted.map((message) => {
            const { severity, rule, line, column, text, count } = message
            const Icon = icons[severity]
            return (
              <li
                key={`${rule} ${line} ${column} ${JSON.stringify(text.values)}`}
                className={styles.message}
                data-severity={severity}
              >
                <Icon size={14} strokeWidth={2} aria-label={t(`severity.${severity}`)} />
                <span className={styles.place}>
                  {column === null ? t('sources.line', { line }) : t('sources.line-column', { line, column })}
                </span>
                <span>
                  {wordSentence(t, text)}
                  {count > 1 && ` ${t('sources.and-more', { count: count - 1 })}`}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    )
  )
}

const ofItsOwn = ''

interface ExtendsFieldProps {
  readonly draft: TableDraft
  onChange(draft: TableDraft): void
}

const withService = ({ extends: _before, ...draft }: TableDraft, service: ServiceId): TableDraft =>
  service === ofItsOwn ? draft : { ...draft, extends: service }

/** Which service a table adds to, or that it is one of its own. */
const ExtendsField = ({ draft, onChange }: ExtendsFieldProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const documents = useSources((state) => state.documents)
  return (
    <label className={styles.nameField}>
      {t('sources.extends')}
      <select
        className={styles.select}
        value={draft.extends ?? ofItsOwn}
        onChange={(event) => onChange(withService(draft, event.currentTarget.value))}
      >
        <option value={ofItsOwn}>{t('sources.extends-none')}</option>
        {documents.map(({ service }) => (
          <option key={service.id} value={service.id}>
            {pick(service.name)}
          </option>
        ))}
      </select>
    </label>
  )
}

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
        {encoding !== '' && ` ${t('sources.encoding', { encoding: encoding.toUpperCase() })}`}
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
