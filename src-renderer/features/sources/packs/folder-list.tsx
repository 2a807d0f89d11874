/** Folders in which a team keeps its packs, and whether each can be reached now. */
import { FolderOpen, FolderX, X } from 'lucide-react'
import { IconButton } from '../../../components/icon-button.tsx'
import { showProblem } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import { focusTitle } from '../focus.ts'
import shared from '../sources-view.module.css'
import styles from './packs.module.css'
import { usePacks } from './packs-store.ts'

const unwatch = async (path: string) => {
  const outcome = await bridge.request('packs:unwatch', path)
  if (outcome.ok) focusTitle()
  else showProblem(outcome.problem)
}

export const FolderList = () => {
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
