/** How the service of a table writes errors: four short fields, folded away, filled in from a sample where one is at hand. */
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Sentence } from '../../../src-preload/model/outcome.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './envelope-fields.module.css'
import { type EnvelopeField, envelopeFields, readNames } from './read-names.ts'
import { type EnvelopeFieldsProps, SampleField } from './sample-field.tsx'
import view from './sources-view.module.css'

const examples: Readonly<Record<EnvelopeField, string>> = {
  codeKeys: 'errcode, error.code',
  messageKeys: 'errmsg',
  hosts: 'api.example.com',
  marks: 'X-Pay-Trace',
}

type NamesFieldProps = Omit<EnvelopeFieldsProps, 'upload'> & { readonly field: EnvelopeField }

const NamesField = ({ field, envelope, onChange }: NamesFieldProps) => {
  const t = useTranslate()
  const [problem, setProblem] = useState<Sentence | null>(null)
  const id = useId()
  const known = envelope[field].join(', ')
  const take = (text: string) => {
    const read = readNames(field, text)
    setProblem(read.ok ? null : read.problem)
    if (read.ok && read.names.join(', ') !== known) onChange({ ...envelope, [field]: read.names })
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(`sources.envelope.${field}`)}</label>
      <input
        id={id}
        // What a sample fills in replaces what stands there.
        key={known}
        className={view.input}
        defaultValue={known}
        placeholder={examples[field]}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onBlur={(event) => take(event.currentTarget.value)}
      />
      {problem !== null && (
        <span id={`${id}-problem`} role="alert" className={view.warning}>
          {wordSentence(t, problem)}
        </span>
      )}
    </div>
  )
}

export const EnvelopeFields = ({ upload, envelope, onChange }: EnvelopeFieldsProps) => {
  const t = useTranslate()
  const said = envelopeFields.flatMap((field) => envelope[field]).join(', ')
  return (
    <details className={styles.envelope}>
      <summary className={styles.summary}>
        <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
        {t('sources.envelope')}
        <span className={view.facts}>{said}</span>
      </summary>
      <p className={view.facts}>{t('sources.envelope-help')}</p>
      {envelopeFields.map((field) => (
        <NamesField key={field} field={field} envelope={envelope} onChange={onChange} />
      ))}
      <SampleField upload={upload} envelope={envelope} onChange={onChange} />
    </details>
  )
}
