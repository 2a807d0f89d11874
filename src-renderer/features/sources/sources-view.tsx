/** Sources: where entries come from. The person's own tables above, the shipped documents below; files dropped anywhere. */
import { ClipboardPaste, FilePlus, FolderPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import buttons from '../../components/button.module.css'
import { useFileField } from '../../components/use-file-field.tsx'
import { showProblem } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'
import { useFileDrop } from '../../lib/use-file-drop.ts'
import { DocumentList } from './document-list.tsx'
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
import { readSources } from './sources-store.ts'
import styles from './sources-view.module.css'
import { TableList } from './table-list.tsx'
import { acceptedEndings, takeChosenFolder, takeDrop, takeFiles } from './take-files.ts'

/** Files named of those that gave nothing. */
const namedFiles = 5

export const SourcesView = () => {
  const t = useTranslate()
  const files = useFileField({ label: t('sources.add-files'), accept: acceptedEndings, onFiles: takeFiles })
  const folder = useFileField({ label: t('sources.add-folder'), of: 'folder', onFiles: takeChosenFolder })
  const [isPasting, setPasting] = useState(false)
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
        <button type="button" className={buttons.bordered} onClick={() => setPasting(true)}>
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
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
    </section>
  )
}
