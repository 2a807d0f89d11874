/** The head of the detail: which service, which code, what the service says; back, copy and close. */
import { ArrowLeft, ExternalLink as ExternalIcon, X } from 'lucide-react'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { askToOpen } from '../../lib/link-confirmation.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { IconButton } from '../icon-button.tsx'
import { OwnEntryActs } from '../own-entry/own-entry-acts.tsx'
import { StarButton } from '../star-button.tsx'
import { CopyMenu } from './copy-menu.tsx'
import styles from './entry-detail.module.css'

export interface DetailHeaderProps {
  readonly detail: EntryDetail
  readonly hasStar: boolean
  onBack?(): void
  onClose?(): void
}

export const DetailHeader = ({ detail, hasStar, onBack, onClose }: DetailHeaderProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const { entry, service } = detail
  const page = entry.provenance.url
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        {onBack && <IconButton icon={ArrowLeft} label={t('detail.back')} keys="Alt ←" onClick={onBack} />}
        <p className={styles.service}>{pick(service.name)}</p>
        {page !== null && (
          <IconButton icon={ExternalIcon} label={t('detail.official')} onClick={() => askToOpen(page)} />
        )}
        {isOwnEntry(entry) && <OwnEntryActs entry={entry} />}
        {hasStar && <StarButton entry={entry.id} />}
        <CopyMenu detail={detail} />
        {onClose && <IconButton icon={X} label={t('detail.close')} keys="Esc" onClick={onClose} />}
      </div>
      <h2 className={styles.code}>{entry.code}</h2>
      {entry.name !== null && <p className={styles.name}>{entry.name}</p>}
    </header>
  )
}
