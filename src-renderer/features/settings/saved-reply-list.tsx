/** The saved replies, most used first: written, changed and removed here as well as in a reply. */
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { SavedReply, SavedReplyDraft } from '../../../src-preload/model/saved-replies.ts'
import buttons from '../../components/button.module.css'
import { IconButton } from '../../components/icon-button.tsx'
import { ReplyScope } from '../../components/saved-reply/reply-scope.tsx'
import { bridge } from '../../lib/bridge.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { replyWriter } from '../../lib/reply-writer.ts'
import { useSavedReplies } from '../../lib/saved-replies.ts'
import styles from './settings-view.module.css'

const empty: SavedReplyDraft = { name: '', text: '', service: null, code: null, kind: null }

const toDraft = ({ name, text, service, code, kind }: SavedReply): SavedReplyDraft => ({
  name,
  text,
  service,
  code,
  kind,
})

export const SavedReplyList = () => {
  const t = useTranslate()
  const id = useId()
  const replies = useSavedReplies().toSorted((a, b) => b.used - a.used || a.name.localeCompare(b.name))
  const remove = ({ id: reply, name }: SavedReply) =>
    void tell(bridge.request('replies:remove', reply), wordRemoval(t, 'replies.removed', { name }))
  return (
    <section aria-labelledby={id} className={styles.templates}>
      <h3 id={id} className={styles.label}>
        {t('replies.title')}
      </h3>
      <p className={styles.note}>{t('replies.note')}</p>
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id} className={styles.reply}>
              <span className={styles.replyName}>{reply.name}</span>
              <span className={styles.note}>
                <ReplyScope reply={reply} />
              </span>
              <span className={styles.note}>{reply.used > 0 && t('replies.used', { count: reply.used })}</span>
              <IconButton
                icon={Pencil}
                label={`${t('replies.edit')}: ${reply.name}`}
                onClick={() => replyWriter.begin({ id: reply.id, draft: toDraft(reply), isInList: false })}
              />
              <IconButton icon={Trash2} label={`${t('replies.remove')}: ${reply.name}`} onClick={() => remove(reply)} />
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={buttons.bordered}
        onClick={() => replyWriter.begin({ id: null, draft: empty, isInList: false })}
      >
        <Plus size={14} strokeWidth={2} aria-hidden />
        {t('replies.write')}
      </button>
    </section>
  )
}
