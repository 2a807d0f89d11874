/** Packs in watched folders that are new or changed: looked at, or not wanted. Nothing is taken without the person. */
import { PackageOpen } from 'lucide-react'
import type { PackOffer } from '../../../../src-preload/model/packs.ts'
import buttons from '../../../components/button.module.css'
import { showProblem } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { focusTitle } from '../focus.ts'
import shared from '../sources-view.module.css'
import { openOffer } from './open-pack.ts'
import styles from './packs.module.css'
import { usePacks } from './packs-store.ts'

/** The row goes, so the focus goes to the head of the view. */
const dismiss = async ({ digest }: PackOffer) => {
  const outcome = await bridge.request('packs:dismiss', digest)
  if (outcome.ok) focusTitle()
  else showProblem(outcome.problem)
}

export const PackOffers = () => {
  const t = useTranslate()
  const offers = usePacks((state) => state.offers)
  if (offers.length === 0) return null
  return (
    <section aria-label={t('packs.offers')} className={styles.offers}>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.digest} ${offer.folder}`} className={styles.offer}>
            <PackageOpen size={16} strokeWidth={1.75} aria-hidden />
            <div className={shared.what}>
              <p className={shared.name}>
                {t(offer.isUpdate ? 'packs.offer.update' : 'packs.offer.new', { name: offer.name })}
              </p>
              <p className={shared.facts}>
                {offer.file} · {offer.folder}
              </p>
            </div>
            <button type="button" className={buttons.quiet} onClick={() => dismiss(offer)}>
              {t('packs.offer.dismiss')}
            </button>
            <button type="button" className={buttons.bordered} onClick={() => openOffer(offer)}>
              {t('packs.offer.see')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
