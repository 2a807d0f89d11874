/** The form of a saved reply: its name, what it is for, and its text with slots. */
import { useEffect, useRef } from 'react'
import { kinds } from '../../../src-preload/model/catalog.ts'
import { isSavedReplyDraft, savedReplyLimits } from '../../../src-preload/model/saved-replies.ts'
import { slotsIn } from '../../../src-preload/reply/fill-template.ts'
import { replySlots } from '../../../src-preload/reply/reply-values.ts'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { changeReply, replyWriter, type WritingReply } from '../../lib/reply-writer.ts'
import styles from '../write-form.module.css'
import { WriteForm } from '../write-form.tsx'

const anything = ''
const offeredKinds = kinds.filter((kind) => kind !== 'unclassified')

export const ReplyForm = ({ writing: { draft, id } }: { readonly writing: WritingReply }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = [...useApp((state) => state.services).values()]
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const save = async () => {
    if (!isSavedReplyDraft(draft)) return { key: 'replies.incomplete', values: {} }
    const outcome = await bridge.request('replies:write', id, draft)
    if (!outcome.ok) return outcome.problem
    replyWriter.leave()
    return null
  }
  const known: readonly string[] = replySlots
  const blanks = slotsIn(draft.text).filter((slot) => !known.includes(slot))
  return (
    <WriteForm label={t('replies.save')} onSave={save} onLeave={() => replyWriter.leaveUnsaved(t)}>
      <label className={styles.field}>
        {t('replies.name')}
        <input
          ref={name}
          className={styles.input}
          required
          maxLength={savedReplyLimits.name}
          value={draft.name}
          onChange={(event) => changeReply({ name: event.currentTarget.value })}
        />
      </label>
      <div className={styles.row}>
        <label className={styles.field}>
          {t('column.service')}
          <select
            className={styles.input}
            value={draft.service ?? anything}
            onChange={(event) => changeReply({ service: event.currentTarget.value || null })}
          >
            <option value={anything}>{t('replies.any')}</option>
            {services.map((service) => (
              <option key={service.id} value={service.id}>
                {pick(service.name)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t('column.code')}
          <input
            className={styles.code}
            spellCheck={false}
            maxLength={100}
            placeholder={t('replies.any')}
            value={draft.code ?? ''}
            onChange={(event) => changeReply({ code: event.currentTarget.value || null })}
          />
        </label>
        <label className={styles.field}>
          {t('column.kind')}
          <select
            className={styles.input}
            value={draft.kind ?? anything}
            onChange={(event) =>
              changeReply({ kind: offeredKinds.find((kind) => kind === event.currentTarget.value) ?? null })
            }
          >
            <option value={anything}>{t('replies.any')}</option>
            {offeredKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className={styles.field}>
        {t('replies.text')}
        <textarea
          className={styles.text}
          rows={8}
          required
          maxLength={savedReplyLimits.text}
          value={draft.text}
          onChange={(event) => changeReply({ text: event.currentTarget.value })}
        />
      </label>
      <p className={styles.hint}>
        {t('replies.slots')} <code>{replySlots.map((slot) => `{${slot}}`).join(' ')}</code>
      </p>
      {blanks.length > 0 && <p>{t('replies.blanks', { names: blanks.join(t('case.joint')) })}</p>}
    </WriteForm>
  )
}
