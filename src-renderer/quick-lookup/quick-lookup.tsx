/** Quick lookup: one field, what it finds, and the keys to take it away. */
import { Pin, PinOff, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ReasonsList } from '../components/finding/reasons-list.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Toaster } from '../components/toaster.tsx'
import { UnreadFilters } from '../components/unread-filters.tsx'
import { useApp } from '../lib/app-store.ts'
import { useAppearance } from '../lib/appearance.ts'
import { bridge } from '../lib/bridge.ts'
import { isOnMac } from '../lib/companion-store.ts'
import { useReplyLocale, useTranslate } from '../lib/locale.ts'
import { ActionList } from './action-list.tsx'
import { type ActionId, firstAction, runAction } from './actions.ts'
import { readWish, type Wish } from './keys.ts'
import { NotePanel } from './note-panel.tsx'
import { Nothing } from './nothing.tsx'
import styles from './quick-lookup.module.css'
import type { Answer } from './quick-lookup-store.ts'
import { ResultList } from './result-list.tsx'
import { SearchBox } from './search-box.tsx'
import { quickLookupStore, useQuickLookup } from './use-quick-lookup.ts'

const Keys = ({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) => (
  <span className={styles.keys}>
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
    {label}
  </span>
)

/** The keys that matter now, at the foot of quick lookup. */
const Footer = () => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  const choice = useQuickLookup((state) => state.choices[state.selected])
  const command = isOnMac() ? '⌘' : 'Ctrl'
  return (
    <footer className={styles.footer} aria-hidden>
      {choice !== undefined && (
        <>
          <Keys
            keys={['↵']}
            label={t(firstAction(choice, settings) === 'code' ? 'quick-lookup.copy-code' : 'quick-lookup.copy-reply')}
          />
          <Keys keys={[command, '↵']} label={t('quick-lookup.keys-open')} />
          <Keys keys={['Tab']} label={t('quick-lookup.keys-actions')} />
          <Keys keys={['↑', '↓']} label={t('quick-lookup.keys-choose')} />
        </>
      )}
      <span className={styles.rest} />
      <Keys keys={['Esc']} label={t('quick-lookup.keys-close')} />
    </footer>
  )
}

/** Under the answers to a pasted error: why the chosen one counts. */
const Reasons = ({ answer: { candidate } }: { readonly answer: Answer }) => {
  const t = useTranslate()
  return (
    <section aria-label={t('quick-lookup.reasons')} className={styles.reasons}>
      <h2 className={styles.heading}>{t('quick-lookup.reasons')}</h2>
      <ReasonsList evidence={candidate.evidence} />
    </section>
  )
}

export const QuickLookup = () => {
  const t = useTranslate()
  const replyLocale = useReplyLocale()
  const settings = useApp((state) => state.settings)
  const field = useRef<HTMLInputElement>(null)
  const { text, pasted, choices, unread, total, selected, pinned, acting, noting } = useQuickLookup((state) => state)
  const { move, select, setPinned, setActing, setNoting } = quickLookupStore.getState()
  const choice = choices[selected]
  useAppearance(t('quick-lookup.window-title'))

  useEffect(
    () =>
      bridge.subscribe('quick-lookup:shown', () => {
        quickLookupStore.getState().setActing(false)
        // Whoever looked something up for a note goes on writing it.
        if (quickLookupStore.getState().noting) return
        field.current?.focus()
        field.current?.select()
      }),
    [],
  )
  // What had the keys is gone, run or replaced by a later answer.
  useEffect(() => {
    if (!acting && !noting && document.activeElement === document.body) field.current?.focus()
  }, [acting, noting])
  const togglePin = () => {
    setPinned(!pinned)
    void bridge.request('quick-lookup:pin', !pinned)
  }
  const run = (id: ActionId) => {
    if (choice === undefined) return
    void runAction(id, choice, { t, replyLocale, settings })
    setActing(false)
  }
  const grant = (wish: Wish) => {
    if (wish.kind === 'move') move(wish.by)
    else if (wish.kind === 'select') select(wish.index)
    else if (wish.kind === 'act') setActing(true)
    else if (wish.kind === 'pin') togglePin()
    else if (wish.kind === 'hide') void bridge.request('quick-lookup:hide')
    else if (choice !== undefined) run(wish.kind === 'enter' ? firstAction(choice, settings) : wish.kind)
  }
  const press = (event: KeyboardEvent) => {
    const wish = readWish(event.nativeEvent)
    if (wish === null) return
    event.preventDefault()
    grant(wish)
  }
  const leaveNote = () => {
    setNoting(false)
    field.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys work wherever the focus is in this window.
    <div className={styles.window} onKeyDown={press}>
      <header className={styles.bar}>
        <Search size={18} strokeWidth={2} aria-hidden className={styles.icon} />
        <SearchBox field={field} />
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={t(pinned ? 'quick-lookup.unpin' : 'quick-lookup.pin')}
          aria-pressed={pinned}
          onClick={togglePin}
        />
      </header>
      <main className={styles.body}>
        <UnreadFilters unread={unread} />
        <ResultList onOpen={() => run('open')} />
        {choices.length === 0 && <Nothing />}
        {choice?.entryId && <NotePanel entry={choice.entryId} isOpen={noting} onLeave={leaveNote} />}
        {choice?.answer && <Reasons answer={choice.answer} />}
        {acting && choice !== undefined && <ActionList choice={choice} onRun={run} onLeave={() => setActing(false)} />}
      </main>
      <Footer />
      <p role="status" className="visually-hidden">
        {text.trim() === '' && pasted === ''
          ? ''
          : total === 0
            ? t('quick-lookup.announce-none')
            : t('quick-lookup.announce', { count: total })}
      </p>
      <Toaster />
    </div>
  )
}
