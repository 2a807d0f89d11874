/** The main window: rail, problems, and the current view; the others keep their state out of sight. */
import { Activity, lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { isPackFile } from '../../src-preload/model/pack-ending.ts'
import { FaultBoundary } from '../components/fault-boundary.tsx'
import { firstRows } from '../features/browse/first-rows.ts'
import { useAppearance } from '../lib/appearance.ts'
import { copiedPicture } from '../lib/copied-picture.ts'
import { subscribeToDestinations } from '../lib/destination.ts'
import { useTranslate } from '../lib/locale.ts'
import { keep, recall } from '../lib/memory.ts'
import { DropTarget } from './drop-target.tsx'
import { followDestination } from './follow-destination.ts'
import { ViewKeys } from './keys/view-keys.tsx'
import { listenForPaste } from './listen-for-paste.ts'
import styles from './main-window.module.css'
import { diagnoseFiles, diagnoseText } from './open-diagnose.ts'
import { ProblemBar } from './problem-bar.tsx'
import { Rail } from './rail.tsx'
import { isViewId, type ViewId, views } from './views.ts'

const LateParts = lazy(async () => {
  await firstRows
  return import('./late-parts.tsx')
})

/** What opens packs comes when there is one. */
const openPacks = async (packs: readonly File[]) =>
  (await import('../features/sources/packs/open-pack.ts')).openPackFiles(packs)

export const MainWindow = () => {
  const t = useTranslate()
  const [current, setCurrent] = useState<ViewId>(() => recall('view', isViewId) ?? 'browse')
  useEffect(() => keep('view', current), [current])
  const label = views.find(({ id }) => id === current)?.labelKey ?? 'view.browse'
  useAppearance(t('window.title', { view: t(label) }))
  useEffect(
    () =>
      subscribeToDestinations((destination) => {
        const view = followDestination(destination)
        if (view !== null) setCurrent(view)
      }),
    [],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      const wanted = event.key.toLowerCase() === 'k' ? 'browse' : views[Number(event.key) - 1]?.id
      if (wanted === undefined) return
      event.preventDefault()
      setCurrent(wanted)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const takeFiles = useCallback((files: readonly File[]) => {
    const packs = files.filter(isPackFile)
    const texts = files.filter((file) => !isPackFile(file))
    if (texts.length > 0) void diagnoseFiles(texts)
    if (packs.length > 0) void openPacks(packs)
    setCurrent(packs.length > 0 ? 'sources' : 'diagnose')
  }, [])
  useEffect(() => {
    const takeText = (text: string) => {
      void diagnoseText(text)
      setCurrent('diagnose')
    }
    const takeUnseen = async () => {
      const picture = await copiedPicture()
      if (picture !== null) takeFiles([picture])
    }
    return listenForPaste(takeText, takeFiles, () => void takeUnseen())
  }, [takeFiles])
  return (
    <div className={styles.window}>
      <Rail current={current} onChoose={setCurrent} />
      <main className={styles.main}>
        <ProblemBar />
        {views.map(({ id, View }) => (
          <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
            <div className={styles.view}>
              <FaultBoundary>
                <Suspense fallback={null}>
                  <View />
                </Suspense>
              </FaultBoundary>
            </div>
          </Activity>
        ))}
      </main>
      <DropTarget onFiles={takeFiles} />
      <ViewKeys view={current} title={t(label)} />
      <FaultBoundary isQuiet>
        <Suspense fallback={null}>
          <LateParts />
        </Suspense>
      </FaultBoundary>
    </div>
  )
}
