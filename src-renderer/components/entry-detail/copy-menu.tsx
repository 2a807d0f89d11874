/** Copying the entry: its code at one click, the other forms in a menu. */
import { ChevronDown, Copy, FileText, Hash, Link } from 'lucide-react'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { copyText } from '../../lib/copy.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { IconButton } from '../icon-button.tsx'
import { MenuButton } from '../menu-button.tsx'
import { entryAsMarkdown, entryAsText, entryLink } from './copy-formats.ts'
import styles from './entry-detail.module.css'

export const CopyMenu = ({ detail }: { readonly detail: EntryDetail }) => {
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
