/** Who signed the pack that is being looked at, and whether the person wants further states from nobody else. */
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { PackPreview } from '../../../../src-preload/model/packs.ts'
import { TickBox } from '../../../components/tick-box.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import { pinSigner } from './open-pack.ts'
import styles from './preview.module.css'

export interface SignerLineProps {
  readonly preview: PackPreview
  readonly pin: boolean
}

export const SignerLine = ({ preview: { name, signer }, pin }: SignerLineProps) => {
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
