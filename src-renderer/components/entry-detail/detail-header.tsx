/** The head of the detail: which service, which code, what the service says; back, copy and close. */
import { ArrowLeft, ChevronDown, Copy, ExternalLink as ExternalIcon, FileText, Hash, Link, X } from 'lucide-react'
import { isOwnEntry } from '../../../src-preload/model/own-entries.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { copyText } from '../../lib/copy.ts'
import { askToOpen } from '../../lib/link-confirmation.ts'
import { useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import { IconButton } from '../icon-button.tsx'
import { MenuButton } from '../menu-button.tsx'
import { OwnEntryActs } from '../own-entry/own-entry-acts.tsx'
import { StarButton } from '../star-button.tsx'
import { entryAsMarkdown, entryAsText, entryLink } from './copy-formats.ts'
import styles from './entry-detail.module.css'

/** Copying the entry: its code at one click, the other forms in a menu. */
const CopyMenu = ({ detail }: { readonly detail: EntryDetail }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { code } = detail.entry
  const words = { t, locale }
  const forms = [
    { id: 'code', label: t('copy.code'), icon: Hash, text: () => code, said: t('copy.code-done', { code }) },
    {
      id: 'text',
      label: t('copy.text'),
      icon: FileText,
      text: () => entryAsText(detail, words),
      said: t('copy.text-done'),
    },
    {
      id: 'markdown',
      label: t('copy.markdown'),
      icon: Copy,
      text: () => entryAsMarkdown(detail, words),
      said: t('copy.markdown-done'),
    },
    { id: 'link', label: t('copy.link'), icon: Link, text: () => entryLink(detail), said: t('copy.link-done') },
  ]
  const copy = (id: string) => {
    const form = forms.find((known) => known.id === id)
    if (form !== undefined) void copyText(form.text(), form.said, t)
  }
  return (
    <div className={styles.copy}>
      <IconButton icon={Copy} label={t('copy.code')} keys="Ctrl C" onClick={() => copy('code')} />
      <MenuButton
        aria-label={t('copy.as')}
        data-tooltip={t('copy.as')}
        className={styles.copyMore}
        menu={{ label: t('copy.as'), acts: forms, onAct: copy }}
      >
        <ChevronDown size={14} strokeWidth={2} aria-hidden />
      </MenuButton>
    </div>
  )
}

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
