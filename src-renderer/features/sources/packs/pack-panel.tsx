/** A pack on its way in: everything it would touch, decided by the person before anything is. */
import { useEffect, useMemo, useRef } from 'react'
import { success } from '../../../../src-preload/model/outcome.ts'
import { type PackItemState, type PackPreview, packItemStates } from '../../../../src-preload/model/packs.ts'
import buttons from '../../../components/button.module.css'
import { tell, useLibrary, wordRemoval } from '../../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../../lib/locale.ts'
import { showToast } from '../../../lib/toast.ts'
import { groupItems } from './group-items.ts'
import { acceptPack, leavePack, type PackJob, usePackJobs } from './open-pack.ts'
import { PackGroupSection } from './pack-group.tsx'
import styles from './packs.module.css'

/** How many of each there are, in one line; nothing is said of what there is none of. */
const useSum = ({ items, untouched }: PackPreview): string => {
  const t = useTranslate()
  const locale = useLocale()
  const counted = (state: PackItemState) => items.filter((item) => item.state === state).length
  const counts = packItemStates
    .map((state) => ({ state, count: counted(state) }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(`packs.sum.${state}`, { count: count.toLocaleString(locale) }))
  const rest = untouched > 0 ? [t('packs.sum.untouched', { count: untouched.toLocaleString(locale) })] : []
  return [...counts, ...rest].join(t('packs.sum.and'))
}

const Preview = ({ job, preview }: { readonly job: PackJob; readonly preview: PackPreview }) => {
  const t = useTranslate()
  const favorites = useLibrary((state) => state.favorites.items)
  const groups = useMemo(() => groupItems(preview.items), [preview.items])
  const sum = useSum(preview)
  const affected = preview.affected.map(
    (entry) => favorites.find((favorite) => favorite.entry === entry)?.known.code ?? entry,
  )
  return (
    <>
      <p className={styles.sum} role="status">
        {t(preview.isUpdate ? 'packs.from-update' : 'packs.from', { file: preview.file })} {sum}
        {preview.items.length === 0 && t('packs.nothing-new')}
      </p>
      {affected.length > 0 && <p className={styles.warning}>{t('packs.affected', { list: affected.join(', ') })}</p>}
      {groups.map((group) => (
        <PackGroupSection key={`${group.state} ${group.part}`} group={group} decisions={job.decisions} />
      ))}
    </>
  )
}

const Busy = ({ text }: { readonly text: string }) => (
  <div role="status" className={styles.progress}>
    <p>{text}</p>
    <progress aria-label={text} className={styles.bar} />
  </div>
)

export interface PackPanelProps {
  /** Files that wait behind this one. */
  readonly waiting: number
}

export const PackPanel = ({ waiting }: PackPanelProps) => {
  const t = useTranslate()
  const job = usePackJobs((state) => state.job)
  const title = useRef<HTMLHeadingElement>(null)
  const opening = job?.opening ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each pack that is opened takes the focus anew
  useEffect(() => title.current?.focus({ preventScroll: true }), [opening])
  if (job === null) return null
  const { preview, isBusy } = job
  const accept = async () => {
    const accepted = await acceptPack()
    if (accepted === null) return
    const words = wordRemoval(t, 'packs.accepted', { name: accepted.name })
    if (accepted.undo === null) showToast(words.said)
    else tell(success(accepted.undo), words)
  }
  return (
    <section aria-labelledby="pack-title" className={styles.panel}>
      <header className={styles.panelHead}>
        <h2 id="pack-title" ref={title} tabIndex={-1} className={styles.panelTitle}>
          {preview?.name ?? job.name}
        </h2>
        {waiting > 0 && <span className={styles.facts}>{t('sources.waiting', { count: waiting })}</span>}
        <button type="button" className={buttons.bordered} onClick={leavePack}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className={buttons.filled} disabled={preview === null || isBusy} onClick={accept}>
          {t(preview !== null && preview.items.length === 0 ? 'packs.done' : 'packs.accept')}
        </button>
      </header>
      {preview === null && <Busy text={t('packs.reading', { file: job.name })} />}
      {isBusy && <Busy text={t('packs.merging')} />}
      {preview !== null && <Preview job={job} preview={preview} />}
    </section>
  )
}
