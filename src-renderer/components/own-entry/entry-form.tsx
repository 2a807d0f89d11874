/** The form of an entry: code, message, meaning, advice, and what the rules would say of it unless the person does. */
import { useEffect, useRef } from 'react'
import { actors, kinds, retries } from '../../../src-preload/model/catalog.ts'
import { type OwnEntryDraft, ownEntryLimits } from '../../../src-preload/model/own-entries.ts'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { changeDraft, entryWriter, type Writing } from '../../lib/entry-writer.ts'
import { offerUndoOf, wordRemoval } from '../../lib/library-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { useUndocumented } from '../undocumented/use-undocumented.ts'
import styles from '../write-form.module.css'
import { WriteForm } from '../write-form.tsx'

const byRules = ''

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly values: readonly T[]
  readonly chosen: T | null
  /** What the rules say, where they say anything. */
  readonly derived: T | null
  labelOf(value: T): string
  onChoose(value: T | null): void
}

const Choice = <T extends string>({ label, values, chosen, derived, labelOf, onChoose }: ChoiceProps<T>) => {
  const t = useTranslate()
  return (
    <label className={styles.field}>
      {label}
      <select
        className={styles.input}
        value={chosen ?? byRules}
        onChange={(event) => onChoose(values.find((value) => value === event.currentTarget.value) ?? null)}
      >
        <option value={byRules}>
          {derived === null ? t('own.by-rules') : t('own.by-rules-now', { value: labelOf(derived) })}
        </option>
        {values.map((value) => (
          <option key={value} value={value}>
            {labelOf(value)}
          </option>
        ))}
      </select>
    </label>
  )
}

const noLinks: readonly string[] = []
/** `unclassified` is what rules give where none fits; a person knows better. */
const offeredKinds = kinds.filter((kind) => kind !== 'unclassified')

export const EntryForm = ({ writing: { draft, replaces } }: { readonly writing: Writing }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = [...useApp((state) => state.services).values()]
  const codeField = useRef<HTMLInputElement>(null)
  const meaningField = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const first = codeField.current?.value === '' ? codeField : meaningField
    first.current?.focus()
  }, [])
  const service = draft.service || (services[0]?.id ?? '')
  const words = [draft.message, draft.meaning].filter((text) => text.trim() !== '').join('\n')
  const facts = {
    message: words === '' ? null : words.slice(0, ownEntryLimits.message),
    http: draft.http,
    links: noLinks,
  }
  const derived = useUndocumented(service, draft.code === '' ? null : draft.code, facts)?.derived ?? null

  const save = async () => {
    const outcome = await bridge.request('own:write', { ...draft, service }, replaces)
    if (!outcome.ok) return outcome.problem
    entryWriter.leave()
    offerUndoOf(outcome.value.undo, wordRemoval(t, 'own.saved', { code: draft.code.trim() }))
    return null
  }
  const text = (field: 'code' | 'message' | 'meaning' | 'advice') => ({
    maxLength: ownEntryLimits[field],
    value: draft[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const change: Partial<OwnEntryDraft> = { [field]: event.currentTarget.value }
      changeDraft(change)
    },
  })
  return (
    <WriteForm label={t('own.save')} onSave={save} onLeave={() => entryWriter.leaveUnsaved(t)}>
      <div className={styles.row}>
        <label className={styles.field}>
          {t('column.service')}
          <select
            className={styles.input}
            value={service}
            disabled={replaces !== null}
            onChange={(event) => changeDraft({ service: event.currentTarget.value })}
          >
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {pick(name)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t('sources.field.code')}
          <input className={styles.code} spellCheck={false} required {...text('code')} ref={codeField} />
        </label>
      </div>
      <label className={styles.field}>
        {t('sources.field.message')}
        <textarea className={styles.text} rows={2} spellCheck={false} {...text('message')} />
      </label>
      <label className={styles.field}>
        {t('sources.field.meaning')}
        <textarea className={styles.text} rows={2} {...text('meaning')} ref={meaningField} />
      </label>
      <label className={styles.field}>
        {t('own.advice')}
        <textarea className={styles.text} rows={5} {...text('advice')} />
      </label>
      {draft.advice.trim() !== '' && (
        <section className={styles.preview} aria-label={t('own.preview')}>
          <Markdown text={draft.advice} />
        </section>
      )}
      <div className={styles.row}>
        <Choice
          label={t('column.kind')}
          values={offeredKinds}
          chosen={draft.kind}
          derived={derived?.kind ?? null}
          labelOf={(value) => t(`kind.${value}`)}
          onChoose={(kind) => changeDraft({ kind })}
        />
        <Choice
          label={t('column.retry')}
          values={retries}
          chosen={draft.retry}
          derived={derived?.retry ?? null}
          labelOf={(value) => t(`retry.${value}`)}
          onChoose={(retry) => changeDraft({ retry })}
        />
        <Choice
          label={t('column.actor')}
          values={actors}
          chosen={draft.actor}
          derived={derived?.actor ?? null}
          labelOf={(value) => t(`actor.${value}`)}
          onChoose={(actor) => changeDraft({ actor })}
        />
      </div>
    </WriteForm>
  )
}
