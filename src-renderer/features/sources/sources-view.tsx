/** Sources: where entries come from. The person's own tables above, the shipped documents below; files dropped anywhere. */
import { ChevronRight, ClipboardPaste, FilePlus, FolderPlus } from 'lucide-react'
import { useEffect } from 'react'
import type { SourceSummary } from '../../../src-preload/model/catalog.ts'
import buttons from '../../components/button.module.css'
import { useFileField } from '../../components/use-file-field.tsx'
import { showProblem } from '../../lib/app-store.ts'
import { useLocalText, useTranslate, wordSentence } from '../../lib/locale.ts'
import { pasteWriter } from '../../lib/paste-writer.ts'
import { showToast } from '../../lib/toast.ts'
import { useFileDrop } from '../../lib/use-file-drop.ts'
import { ExportMenu } from './export-menu.tsx'
import { focusTitle, titleId } from './focus.ts'
import { ImportPanel } from './import-panel.tsx'
import { useImport } from './import-store.ts'
import { MetList } from './met-list.tsx'
import { usePackJobs } from './packs/open-pack.ts'
import { PackOffers } from './packs/pack-offers.tsx'
import { PackPanel } from './packs/pack-panel.tsx'
import { PackSection } from './packs/pack-section.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { readSources, useSources } from './sources-store.ts'
import styles from './sources-view.module.css'
import { TableList } from './table-list.tsx'
import { acceptedEndings, takeChosenFolder, takeDrop, takeFiles } from './take-files.ts'

const DocumentRow = ({ source }: { readonly source: SourceSummary }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const { service, date, entries, codes, messages } = source
  return (
    <li>
      <details className={styles.document}>
        <summary className={styles.row}>
          <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
          <div className={styles.what}>
            <p className={styles.name}>{pick(service.name)}</p>
            <p className={styles.facts}>
              {t('sources.entries-codes', {
                entries,
                codes,
              })}{' '}
              · {service.document} · {date ?? t('provenance.undated')} ·{' '}
              {t('sources.messages', { count: messages.length })}
            </p>
          </div>
        </summary>
        <ul className={styles.messages}>
          {messages.map((message) => (
            <li
              key={`${message.rule} ${message.line} ${JSON.stringify(message.text.values)}`}
              className={styles.message}
            >
              <span className={styles.place}>{t('sources.line', { line: message.line })}</span>
              <span>{wordSentence(t, message.text)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** The shipped documents: how many entries each gave, of what date, and what compiling it noticed. */
const DocumentList = () => {
  const t = useTranslate()
  const documents = useSources((state) => state.documents)
  return (
    <section aria-labelledby="shipped-documents" className={styles.section}>
      <h2 id="shipped-documents" className={styles.caption}>
        {t('sources.shipped')}
      </h2>
      <ul className={styles.rows}>
        {documents.map((source) => (
          <DocumentRow key={source.service.id} source={source} />
        ))}
      </ul>
    </section>
  )
}

/** Files named of those that gave nothing. */
const namedFiles = 5

export const SourcesView = () => {
  const t = useTranslate()
  const files = useFileField({ label: t('sources.add-files'), accept: acceptedEndings, onFiles: takeFiles })
  const folder = useFileField({ label: t('sources.add-folder'), of: 'folder', onFiles: takeChosenFolder })
  const isOver = useFileDrop(takeDrop, true)
  const isImporting = useImport((state) => state.job !== null)
  const isOpeningPack = usePackJobs((state) => state.job !== null)
  const waitingFiles = useImport(({ job, waiting }) => waiting.length + (job === null ? 0 : 1))
  const waitingPacks = usePackJobs(({ waiting }) => waiting.length)
  useEffect(() => {
    void readSources()
  }, [])
  const allTaken = useImport((state) => state.allTaken)
  useEffect(() => {
    if (allTaken === null) return
    const { taken, left } = allTaken
    if (taken > 0) showToast(t('sources.all-taken', { count: taken }))
    const files = left.slice(0, namedFiles).join(t('list.separator'))
    if (left.length > 0) showProblem({ key: 'sources.all-left', values: { count: left.length, files } })
    useImport.setState({ allTaken: null })
  }, [allTaken, t])
  const isAsking = isOpeningPack || isImporting
  useEffect(() => {
    // What was pressed last is gone with the panel, unless the focus has found another place.
    if (!isAsking && document.activeElement === document.body) focusTitle()
  }, [isAsking])
  return (
    <section aria-labelledby={titleId} className={styles.view} data-over={isOver || undefined}>
      <header className={styles.head}>
        <h1 id={titleId} tabIndex={-1} className={styles.title}>
          {t('view.sources')}
        </h1>
        <ExportMenu services={null} label={t('export.all')} />
        <button type="button" className={buttons.bordered} onClick={() => pasteWriter.begin({ text: '' })}>
          <ClipboardPaste size={14} strokeWidth={2} aria-hidden />
          {t('sources.paste')}
        </button>
        <button type="button" className={buttons.bordered} onClick={() => folder.open()}>
          <FolderPlus size={14} strokeWidth={2} aria-hidden />
          {t('sources.add-folder')}
        </button>
        <button type="button" className={buttons.filled} onClick={() => files.open()}>
          <FilePlus size={14} strokeWidth={2} aria-hidden />
          {t('sources.add-files')}
        </button>
        {files.field}
        {folder.field}
      </header>
      {isOpeningPack ? (
        <PackPanel waiting={waitingPacks + waitingFiles} />
      ) : isImporting ? (
        <ImportPanel />
      ) : (
        <>
          <div aria-live="polite">
            <PackOffers />
          </div>
          <TableList />
          <MetList />
          <PackSection />
          <DocumentList />
        </>
      )}
      <PasteDialog />
    </section>
  )
}
