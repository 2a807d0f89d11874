/** One file on its way in: what is being done with it, what is still missing, then everything to decide before accepting. */
import { useId, useRef } from 'react'
import buttons from '../../components/button.module.css'
import { useTranslate } from '../../lib/locale.ts'
import { useFocus } from './focus.ts'
import { ImportPreview } from './import-preview.tsx'
import {
  accept,
  acceptAll,
  cancelAll,
  guessAgain,
  type ImportJob,
  leave,
  updateInstead,
  useImport,
} from './import-store.ts'
import { readinessOf } from './readiness.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

const Progress = ({ job, reason }: { readonly job: ImportJob; readonly reason: string }) => {
  const t = useTranslate()
  return (
    <div role="status" className={styles.progress}>
      <p id={job.preview === null ? reason : undefined}>
        {t(`sources.stage.${job.stage}`, { file: job.name })}
        {job.count !== null &&
          job.stage === 'read' &&
          ` ${t('sources.stage-pages', { done: job.count.done, total: job.count.total })}`}
      </p>
      <progress
        aria-label={t(`sources.stage.${job.stage}`, { file: job.name })}
        className={styles.bar}
        {...(job.count !== null && { value: job.count.done, max: job.count.total })}
      />
    </div>
  )
}

/** A table of the same file: what is added may be meant as its newer state. */
const KnownFile = ({ job }: { readonly job: ImportJob }) => {
  const t = useTranslate()
  const known = useSources((state) =>
    state.tables.find(
      ({ file, pages }) => file === job.name && (pages !== undefined) === (job.source?.kind === 'folder'),
    ),
  )
  if (known === undefined || job.source === null || job.updates !== null) return null
  const { id, name } = known
  return (
    <p className={styles.facts}>
      {t('sources.known-file', { name })}{' '}
      <button type="button" className={buttons.bordered} disabled={job.isSaving} onClick={() => updateInstead(id)}>
        {t('sources.update-instead', { name })}
      </button>
    </p>
  )
}

/** Takes the person to the first thing to tick or to choose. */
const showMissing = (panel: HTMLElement | null): void => {
  panel?.querySelector<HTMLElement>('fieldset select:enabled, fieldset input[type=checkbox]')?.focus()
}

export const ImportPanel = () => {
  const t = useTranslate()
  const job = useImport((state) => state.job)
  const waiting = useImport((state) => state.waiting.length)
  const title = useFocus<HTMLHeadingElement>(job?.upload)
  const panel = useRef<HTMLElement>(null)
  const reason = useId()
  if (job === null) return null
  const readiness = readinessOf(job.preview)
  // Accepting waits for the latest mapping by itself: a click that ends the typing in a field is not lost.
  const isReady = readiness === 'ready' && !job.isSaving
  const canTakeAll = waiting > 0 && job.preview !== null && !job.isSaving
  return (
    <section aria-labelledby="import-title" className={styles.section} ref={panel}>
      <header className={styles.head}>
        <h2 id="import-title" ref={title} tabIndex={-1} className={styles.panelTitle}>
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
        <button type="button" className={buttons.bordered} onClick={() => leave(t)}>
          {t('dialog.cancel')}
        </button>
        {canTakeAll && (
          <button type="button" className={buttons.bordered} onClick={acceptAll}>
            {t('sources.accept-all', { count: waiting + 1 })}
          </button>
        )}
        <button
          type="button"
          className={buttons.filled}
          aria-disabled={!isReady}
          aria-describedby={isReady ? undefined : reason}
          onClick={() => (isReady ? accept() : showMissing(panel.current))}
        >
          {t(job.updates === null ? 'sources.accept' : 'sources.accept-update')}
        </button>
      </header>
      {readiness !== 'ready' && readiness !== 'reading' && (
        <p id={reason} className={styles.missing}>
          {t(`sources.missing.${readiness}`)}
        </p>
      )}
      {job.preview !== null && <KnownFile job={job} />}
      {job.guessed !== null && (
        <p className={styles.facts}>
          {t('sources.as-left')}{' '}
          <button type="button" className={buttons.quiet} onClick={guessAgain}>
            {t('sources.guess-again')}
          </button>
        </p>
      )}
      {(job.preview === null || job.isBusy) && <Progress job={job} reason={reason} />}
      {job.preview !== null && (
        <ImportPreview key={`${job.upload} ${job.guessed === null}`} job={job} preview={job.preview} />
      )}
    </section>
  )
}
