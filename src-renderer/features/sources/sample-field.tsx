/** A response pasted as a sample: what it tells of names, hosts and headers fills the description's fields. */
import { useEffect, useRef, useState } from 'react'
import { type EnvelopeDescription, tableLimits, type UploadId } from '../../../src-preload/model/tables.ts'
import buttons from '../../components/button.module.css'
import { showProblem } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './envelope-fields.module.css'
import { envelopeFields } from './read-names.ts'
import view from './sources-view.module.css'

/** Fields the sample says nothing of stay as they are. */
const fillIn = (envelope: EnvelopeDescription, guess: EnvelopeDescription): EnvelopeDescription => ({
  codeKeys: guess.codeKeys.length > 0 ? guess.codeKeys : envelope.codeKeys,
  messageKeys: guess.messageKeys.length > 0 ? guess.messageKeys : envelope.messageKeys,
  hosts: guess.hosts.length > 0 ? guess.hosts : envelope.hosts,
  marks: guess.marks.length > 0 ? guess.marks : envelope.marks,
})

export interface EnvelopeFieldsProps {
  readonly upload: UploadId
  readonly envelope: EnvelopeDescription
  onChange(envelope: EnvelopeDescription): void
}

export const SampleField = ({ upload, envelope, onChange }: EnvelopeFieldsProps) => {
  const t = useTranslate()
  const [sample, setSample] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isBusy, setBusy] = useState(false)
  /** The description as it is when the answer comes: it may have been written on meanwhile. */
  const latest = useRef({ envelope, onChange })
  useEffect(() => {
    latest.current = { envelope, onChange }
  })
  const guess = async () => {
    setBusy(true)
    const outcome = await bridge.request('tables:guess', upload, sample)
    setBusy(false)
    if (!outcome.ok) return showProblem(outcome.problem)
    const found = envelopeFields.some((field) => outcome.value[field].length > 0)
    setEmpty(!found)
    if (found) latest.current.onChange(fillIn(latest.current.envelope, outcome.value))
  }
  return (
    <div className={styles.sample}>
      <label className={styles.field}>
        {t('sources.envelope-sample')}
        <textarea
          rows={4}
          maxLength={tableLimits.sample}
          spellCheck={false}
          className={view.pasteText}
          placeholder={'{"errcode": 40001, "errmsg": "invalid sign"}'}
          value={sample}
          onChange={(event) => {
            setSample(event.currentTarget.value)
            setEmpty(false)
          }}
        />
      </label>
      <button type="button" className={buttons.bordered} disabled={isBusy || sample.trim() === ''} onClick={guess}>
        {t('sources.envelope-guess')}
      </button>
      {isEmpty && (
        <span role="alert" className={view.warning}>
          {t('sources.envelope-nothing')}
        </span>
      )}
    </div>
  )
}
