/** The saved replies that fit, searched while typing, chosen by arrow keys and Enter. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { SavedReply } from '../../../../src-preload/model/saved-replies.ts'
import { ReplyScope } from '../../../components/saved-reply/reply-scope.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { useSavedReplies } from '../../../lib/saved-replies.ts'
import { type ReplyAbout, rankReplies } from './rank-replies.ts'
import styles from './saved-replies.module.css'

export interface ReplyListProps {
  readonly about: ReplyAbout
  readonly query: string
  onQuery(query: string): void
  onChoose(reply: SavedReply): void
}

export const ReplyList = ({ about, query, onQuery, onChoose }: ReplyListProps) => {
  const t = useTranslate()
  const id = useId()
  const replies = useSavedReplies()
  const [place, setPlace] = useState(0)
  const ranked = rankReplies(replies, about, query)
  const chosen = Math.min(place, ranked.length - 1)
  useEffect(() => {
    // In newer browsers it gives a promise, which is no cleanup.
    void document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const press = (event: KeyboardEvent) => {
    // An input method has the arrows and Enter for its own list.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const reply = ranked[chosen]?.reply
    if (step !== undefined) setPlace(Math.max(0, Math.min(chosen + step, ranked.length - 1)))
    else if (event.key === 'Enter' && reply !== undefined) onChoose(reply)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        role="combobox"
        aria-label={t('replies.search')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={ranked.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder={t('replies.search')}
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        value={query}
        onChange={(event) => {
          onQuery(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={press}
      />
      {ranked.length === 0 ? (
        <p className={styles.soft}>{t(replies.length === 0 ? 'replies.none' : 'replies.none-found')}</p>
      ) : (
        <div id={id} role="listbox" aria-label={t('replies.title')} className={styles.list}>
          {ranked.map(({ reply, fits }, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the search field's
            <div
              key={reply.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === chosen}
              className={classNames(styles.option, at === chosen && styles.chosen, !fits && styles.strange)}
              onClick={() => onChoose(reply)}
            >
              <span className={styles.name}>{reply.name}</span>
              <span className={styles.scope}>
                <ReplyScope reply={reply} />
              </span>
              <span className={styles.used}>{reply.used > 0 ? t('replies.used', { count: reply.used }) : ''}</span>
              <span className={styles.words}>{reply.text}</span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
