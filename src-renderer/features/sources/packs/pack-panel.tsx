/** A pack on its way in: everything it would touch, decided by the person before anything is. */
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { type PackItemState, type PackPreview, packItemStates } from '../../../../src-preload/model/packs.ts'
import buttons from '../../../components/button.module.css'
import { TickBox } from '../../../components/tick-box.tsx'
import { useApp } from '../../../lib/app-store.ts'
import { offerUndoOf, useLibrary, wordRemoval } from '../../../lib/library-store.ts'
import { useLocalText, useTranslate } from '../../../lib/locale.ts'
import { showToast } from '../../../lib/toast.ts'
import { useFocus } from '../focus.ts'
import shared from '../sources-view.module.css'
import { groupItems } from './group-items.ts'
import { acceptPack, leavePack, type PackJob, pinSigner, usePackJobs } from './open-pack.ts'
import { PackGroupSection } from './pack-group.tsx'
import styles from './preview.module.css'

interface SignerLineProps {
  readonly preview: PackPreview
  readonly pin: boolean
}

/** Who signed the pack that is being looked at, and whether the person wants further states from nobody else. */
const SignerLine = ({ preview: { name, signer }, pin }: SignerLineProps) => {
  const t = useTranslate()
  if (signer === null)
    return (
      <p className={styles.signer}>
        <ShieldAlert size={14} strokeWidth={2} aria-hidden />
        {t('packs.unsigned')}
      </p>
    )
  const { fingerprint, name: signedBy, isPinned } = signer
  return (
    <div className={styles.signer}>
      <ShieldCheck size={14} strokeWidth={2} aria-hidden />
      <span>{signedBy === null ? t('packs.signed') : t('packs.signed-by', { signer: signedBy })}</span>
      <code>{fingerprint}</code>
      {isPinned ? (
        <span>{t('packs.pinned')}</span>
      ) : (
        <TickBox isTicked={pin} onTick={pinSigner}>
          {t('packs.pin', { name })}
        </TickBox>
      )}
    </div>
  )
}

/** How many of each there are, in one line; nothing is said of what there is none of. */
const useSum = (preview: PackPreview | null): string => {
  const t = useTranslate()
  if (preview === null) return ''
  const { items, untouched, isUpdate, file } = preview
  const counted = (state: PackItemState) => items.filter((item) => item.state === state).length
  const counts = [...packItemStates.map((state) => [state, counted(state)] as const), ['untouched', untouched] as const]
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`packs.sum.${what}`, { count }))
  const sum = counts.length === 0 ? t('packs.sum.none') : counts.join(t('packs.sum.and'))
  const said = t(isUpdate ? 'packs.from-update' : 'packs.from', { file, sum })
  return items.length === 0 ? `${said} ${t('packs.nothing-new')}` : said
}

/** Codes of the favorites that tables would change, with their services. */
const useAffected = (preview: PackPreview | null): readonly string[] => {
  const pick = useLocalText()
  const favorites = useLibrary((state) => state.favorites.items)
  const services = useApp((state) => state.services)
  return (preview?.affected ?? []).map((entry) => {
    const known = favorites.find((favorite) => favorite.entry === entry)?.known
    if (known === undefined) return entry
    const service = services.get(known.service)
    return `${known.code} ${service === undefined ? known.service : pick(service.shortName)}`
  })
}

const Groups = ({ job }: { readonly job: PackJob }) => {
  const items = job.preview?.items
  const groups = useMemo(() => groupItems(items ?? []), [items])
  return groups.map((group) => (
    <PackGroupSection key={`${group.state} ${group.part}`} group={group} decisions={job.decisions} />
  ))
}

export interface PackPanelProps {
  /** Files that wait behind this one. */
  readonly waiting: number
}

export const PackPanel = ({ waiting }: PackPanelProps) => {
  const t = useTranslate()
  const job = usePackJobs((state) => state.job)
  const sum = useSum(job?.preview ?? null)
  const affected = useAffected(job?.preview ?? null)
  const title = useFocus<HTMLHeadingElement>(job?.number)
  if (job === null) return null
  const { preview, isBusy } = job
  const busy = preview === null ? t('packs.reading', { file: job.name }) : isBusy ? t('packs.merging') : null
  const accept = async () => {
    const accepted = await acceptPack()
    if (accepted === null) return
    const words = wordRemoval(t, 'packs.accepted', { name: accepted.name })
    if (accepted.undo === null) showToast(words.said)
    else offerUndoOf(accepted.undo, words)
  }
  return (
    <section aria-labelledby="pack-title" className={styles.panel}>
      <header className={styles.panelHead}>
        <h2 id="pack-title" ref={title} tabIndex={-1} className={shared.panelTitle}>
          {preview?.name ?? job.name}
        </h2>
        {waiting > 0 && <span className={shared.facts}>{t('sources.waiting', { count: waiting })}</span>}
        <button type="button" className={buttons.bordered} onClick={leavePack}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className={buttons.filled} disabled={preview === null || isBusy} onClick={accept}>
          {t(preview !== null && preview.items.length === 0 ? 'packs.done' : 'packs.accept')}
        </button>
      </header>
      <p role="status" className={shared.sum}>
        {busy ?? sum}
      </p>
      {preview !== null && <SignerLine preview={preview} pin={job.pin} />}
      {busy !== null && <progress aria-label={busy} className={shared.bar} />}
      {affected.length > 0 && <p className={shared.warning}>{t('packs.affected', { list: affected.join(', ') })}</p>}
      <Groups job={job} />
    </section>
  )
}
