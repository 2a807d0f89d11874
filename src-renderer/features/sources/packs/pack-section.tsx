/** Packs that went out or came in here, and the folders that are watched for more. */
import { FolderOpen, FolderSync, FolderX, Package, PackageOpen, PackagePlus, Share, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { packEnding } from '../../../../src-preload/model/pack-ending.ts'
import type { KnownPack } from '../../../../src-preload/model/packs.ts'
import buttons from '../../../components/button.module.css'
import { IconButton } from '../../../components/icon-button.tsx'
import { useFileField } from '../../../components/use-file-field.tsx'
import { showProblem, useApp } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { tell, wordRemoval } from '../../../lib/library-store.ts'
import { useLocale, useTranslate, wordSentence } from '../../../lib/locale.ts'
import { startPackExport } from '../../../lib/pack-export.ts'
import { focusTitle } from '../focus.ts'
import shared from '../sources-view.module.css'
import { openPackFiles } from './open-pack.ts'
import styles from './packs.module.css'
import { usePacks } from './packs-store.ts'
import { WatchDialog, watchFolder } from './watch-dialog.tsx'

const unwatch = async (path: string) => {
  const outcome = await bridge.request('packs:unwatch', path)
  if (outcome.ok) focusTitle()
  else showProblem(outcome.problem)
}

/** Folders in which a team keeps its packs, and whether each can be reached now. */
const FolderList = () => {
  const t = useTranslate()
  const folders = usePacks((state) => state.folders)
  const unreachable = usePacks((state) => state.unreachable)
  const refused = usePacks((state) => state.refused)
  const given = usePacks((state) => state.given)
  return folders.map((path) => {
    const isReached = !unreachable.includes(path)
    const isGiven = given.includes(path)
    const Icon = isReached ? FolderOpen : FolderX
    return (
      <li key={path} className={shared.row}>
        <Icon size={16} strokeWidth={1.75} aria-hidden className={styles.icon} />
        <div className={shared.what}>
          <p className={shared.name}>{path}</p>
          <p className={isReached ? shared.facts : shared.warning}>
            {t(isReached ? 'packs.folder.watched' : 'packs.folder.unreachable')}
            {isGiven && ` · ${t('settings.managed')}`}
          </p>
          {refused
            .filter(({ folder }) => folder === path)
            .map(({ file, problem }) => (
              <p key={file} role="alert" className={shared.warning}>
                {wordSentence(t, problem)}
              </p>
            ))}
        </div>
        {!isGiven && <IconButton icon={X} label={t('packs.folder.remove', { path })} onClick={() => unwatch(path)} />}
      </li>
    )
  })
}

const PackRow = ({ pack }: { readonly pack: KnownPack }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { id, name, file, changed, signer } = pack
  const forget = () => tell(bridge.request('packs:forget', id), wordRemoval(t, 'packs.forgotten', { name }))
  return (
    <li className={shared.row}>
      <Package size={16} strokeWidth={1.75} aria-hidden className={styles.icon} />
      <div className={shared.what}>
        <p className={shared.name}>{name}</p>
        <p className={shared.facts}>
          {file} · {new Date(changed).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          {signer !== null && ` · ${t('packs.pinned')}`}
        </p>
      </div>
      <IconButton
        icon={Share}
        label={t('packs.export-again', { name })}
        onClick={() => startPackExport({ pack: id, part: 'table' })}
      />
      <IconButton icon={Trash2} label={t('packs.forget', { name })} onClick={forget} />
    </li>
  )
}

export const PackSection = () => {
  const t = useTranslate()
  const packs = usePacks((state) => state.packs)
  const hasFolders = usePacks((state) => state.folders.length > 0)
  const inBrowser = useApp((state) => state.description?.host === 'browser')
  const files = useFileField({ label: t('packs.open'), accept: `.${packEnding}`, onFiles: openPackFiles })
  const [isWatching, setWatching] = useState(false)
  return (
    <section aria-labelledby="packs-title" className={shared.section}>
      <header className={styles.sectionHead}>
        <h2 id="packs-title" className={styles.caption}>
          {t('packs.title')}
        </h2>
        <button type="button" className={buttons.quiet} onClick={() => files.open()}>
          <PackageOpen size={14} strokeWidth={2} aria-hidden />
          {t('packs.open')}
        </button>
        {files.field}
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => (inBrowser ? setWatching(true) : void watchFolder(null))}
        >
          <FolderSync size={14} strokeWidth={2} aria-hidden />
          {t('packs.watch')}
        </button>
        <button type="button" className={buttons.quiet} onClick={() => startPackExport({ pack: null, part: 'table' })}>
          <PackagePlus size={14} strokeWidth={2} aria-hidden />
          {t('packs.export')}
        </button>
      </header>
      {packs.length === 0 && !hasFolders ? (
        <p className={styles.none}>{t('packs.none')}</p>
      ) : (
        <ul className={shared.rows}>
          {packs.map((pack) => (
            <PackRow key={pack.id} pack={pack} />
          ))}
          <FolderList />
        </ul>
      )}
      {isWatching && <WatchDialog onClose={() => setWatching(false)} />}
    </section>
  )
}
