/** Which service a table adds to, or that it is one of its own. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { TableDraft } from '../../../src-preload/model/tables.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

const ofItsOwn = ''

export interface ExtendsFieldProps {
  readonly draft: TableDraft
  onChange(draft: TableDraft): void
}

const withService = ({ extends: _before, ...draft }: TableDraft, service: ServiceId): TableDraft =>
  service === ofItsOwn ? draft : { ...draft, extends: service }

export const ExtendsField = ({ draft, onChange }: ExtendsFieldProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const documents = useSources((state) => state.documents)
  return (
    <label className={styles.nameField}>
      {t('sources.extends')}
      <select
        className={styles.select}
        value={draft.extends ?? ofItsOwn}
        onChange={(event) => onChange(withService(draft, event.currentTarget.value))}
      >
        <option value={ofItsOwn}>{t('sources.extends-none')}</option>
        {documents.map(({ service }) => (
          <option key={service.id} value={service.id}>
            {pick(service.name)}
          </option>
        ))}
      </select>
    </label>
  )
}
