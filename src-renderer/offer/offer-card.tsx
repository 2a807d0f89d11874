/** The card near the tray: what was seen, one click to open it, gone after some seconds without the pointer on it. */
import { ClipboardCheck, Info, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { acceleratorKeys } from '../../src-preload/model/accelerator.ts'
import type { Offer, Sighting } from '../../src-preload/model/companion.ts'
import { IconButton } from '../components/icon-button.tsx'
import { ServiceName } from '../components/service-name.tsx'
import { useApp } from '../lib/app-store.ts'
import { useAppearance } from '../lib/appearance.ts'
import { bridge } from '../lib/bridge.ts'
import { isOnMac, useCompanion } from '../lib/companion-store.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './offer-card.module.css'

/** Milliseconds until it goes; the pointer on it starts them anew. */
const stay = 7_000

const SightingCard = ({ sighting }: { readonly sighting: Sighting }) => {
  const t = useTranslate()
  return (
    <button type="button" className={styles.content} onClick={() => bridge.request('sighting:open', sighting.id)}>
      <span className={styles.head}>
        <ClipboardCheck size={14} strokeWidth={2} aria-hidden />
        {t(`offer.outcome.${sighting.outcome}`)}
      </span>
      <span className={styles.title}>
        <code>{sighting.code}</code>
        <span className={styles.service}>
          <ServiceName id={sighting.service} />
        </span>
        {sighting.others > 0 && <span className={styles.others}>{t('offer.others', { count: sighting.others })}</span>}
      </span>
      <span className={styles.text}>{sighting.message}</span>
    </button>
  )
}

const StaysCard = () => {
  const t = useTranslate()
  const shortcut = useApp((state) => state.settings.shortcut)
  const active = useCompanion(({ state }) => state?.shortcut === 'active')
  const keys = acceleratorKeys(shortcut, isOnMac()).join('+')
  return (
    <div className={styles.content}>
      <span className={styles.head}>
        <Info size={14} strokeWidth={2} aria-hidden />
        {t('offer.stays.title')}
      </span>
      <span className={styles.words}>
        {active ? t('offer.stays.text', { keys }) : t('offer.stays.text-without-keys')}
      </span>
    </div>
  )
}

export const OfferCard = ({ offer }: { readonly offer: Offer }) => {
  const t = useTranslate()
  const [held, setHeld] = useState(false)
  useAppearance(t('app.name'))
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => bridge.request('offer:dismiss'), stay)
    return () => clearTimeout(timer)
  }, [held])
  return (
    <div role="status" className={styles.card} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      {offer.kind === 'sighting' ? <SightingCard sighting={offer.sighting} /> : <StaysCard />}
      <IconButton
        icon={X}
        label={t('offer.dismiss')}
        className={styles.close}
        onClick={() => bridge.request('offer:dismiss')}
      />
    </div>
  )
}
