/** One file on its way in: what is being done with it, then everything the person decides before accepting. */
import { type ImportedTable, tableLimits } from '../../../src-preload/model/tables.ts'
import buttons from '../../components/button.module.css'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { ChangeList } from './change-list.tsx'
import { EnvelopeFields } from './envelope-fields.tsx'
import { ExtendsField } from './extends-field.tsx'
import { FolderSummary } from './folder-summary.tsx'
import { GridMapper } from './grid-mapper.tsx'
import { accept, cancel, cancelAll, type ImportJob, remap, useImport } from './import-store.ts'
import { MessageList } from './message-list.tsx'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'
import { useFocus } from './use-focus.ts'

const Progress = ({ job }: { readonly job: ImportJob }) => {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <div role="status" className={styles.progress}>
      <p>
        {t(`sources.stage.${job.stage}`, { file: job.name })}
        {job.count !== null &&
          job.stage === 'read' &&
          ` ${t('sources.stage-pages', { done: job.count.done.toLocaleString(locale), total: job.count.total.toLocaleString(locale) })}`}
      </p>
      <progress
        aria-label={t(`sources.stage.${job.stage}`, { file: job.name })}
        className={styles.bar}
        {...(job.count !== null && { value: job.count.done, max: job.count.total })}
      />
    </div>
  )
}

const Preview = ({ job }: { readonly job: ImportJob }) => {
  const t = useTranslate()
  const updated = useSources((state) => state.tables.find(({ id }: ImportedTable) => id === job.updates))
  const { preview } = job
  if (preview === null) return null
  const { draft, folder, grids, entries, leftOut, added, changed, removed, affected, sharedCodes } = preview
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
      <p className={styles.sum} role="status">
        {t('sources.sum', { entries, leftOut })}
        {updated !== undefined && ` ${t('sources.sum-update', { name: updated.name, added, changed, removed })}`}
        {preview.encoding !== '' && ` ${t('sources.encoding', { encoding: preview.encoding })}`}
      </p>
      {folder !== null && <FolderSummary summary={folder} />}
      {affected.length > 0 && <p className={styles.warning}>{t('sources.affected', { list: affected.join(', ') })}</p>}
      {sharedCodes.length > 0 && (
        <p className={styles.facts}>{t('sources.shared', { list: sharedCodes.join(', ') })}</p>
      )}
      {job.upload !== null && draft.extends === undefined && (
        <EnvelopeFields
          upload={job.upload}
          envelope={draft.envelope}
          onChange={(envelope) => remap({ ...draft, envelope })}
        />
      )}
      {folder !== null && grids.length > 0 && <h3 className={styles.caption}>{t('pages.shapes')}</h3>}
      {grids.map((grid, index) => {
        const mapping = draft.mappings[index]
        return mapping === undefined ? null : (
          <GridMapper
            // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file never change their order
            key={index}
            grid={grid}
            mapping={mapping}
            onChange={(next) => remap({ ...draft, mappings: draft.mappings.with(index, next) })}
          />
        )
      })}
      <MessageList messages={preview.messages} />
      {updated !== undefined && <ChangeList changes={preview.changes} />}
    </>
  )
}

export const ImportPanel = () => {
  const t = useTranslate()
  const job = useImport((state) => state.job)
  const waiting = useImport((state) => state.waiting.length)
  const title = useFocus<HTMLHeadingElement>(job?.upload)
  if (job === null) return null
  // Accepting waits for the latest mapping by itself: a click that ends the typing in a field is not lost.
  const isReady = job.preview !== null && !job.isSaving && job.preview.entries > 0
  return (
    <section aria-labelledby="import-title" className={styles.section}>
      <header className={styles.head}>
        <h2 id="import-title" ref={title} tabIndex={-1} className={styles.importTitle}>
          {job.name}
        </h2>
        {waiting > 0 && (
          <>
            <span className={styles.facts}>{t('sources.waiting', { count: waiting })}</span>
            <button type="button" className={buttons.quiet} onClick={cancelAll}>
              {t('sources.cancel-all')}
            </button>
          </>
        )}
        <button type="button" className={buttons.bordered} onClick={cancel}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className={buttons.filled} disabled={!isReady} onClick={accept}>
          {t(job.updates === null ? 'sources.accept' : 'sources.accept-update')}
        </button>
      </header>
      {(job.preview === null || job.isBusy) && <Progress job={job} />}
      <Preview job={job} />
    </section>
  )
}
