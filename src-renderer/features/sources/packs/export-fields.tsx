/** Under which name a pack goes out: as a new one, or as the next state of one that others may have. */
import { packLimits } from '../../../../src-preload/model/packs.ts'
import { useTranslate } from '../../../lib/locale.ts'
import shared from '../sources-view.module.css'
import styles from './export.module.css'
import { usePacks } from './packs-store.ts'

export interface ExportFieldsProps {
  /** Id of a known pack; null for a new one. */
  readonly pack: string | null
  readonly name: string
  onPack(pack: string | null): void
  onName(name: string): void
}

const newPack = ''

export const ExportFields = ({ pack, name, onPack, onName }: ExportFieldsProps) => {
  const t = useTranslate()
  const known = usePacks((state) => state.packs)
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        {t('packs.export-as')}
        <select
          className={shared.select}
          value={pack ?? newPack}
          onChange={({ currentTarget: { value } }) => onPack(value === newPack ? null : value)}
        >
          <option value={newPack}>{t('packs.new')}</option>
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {t('packs.next-state', { name: one.name })}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('packs.name')}
        <input
          // biome-ignore lint/a11y/noAutofocus: a name is the one thing that must be typed
          autoFocus
          className={shared.input}
          maxLength={packLimits.name}
          placeholder={t('packs.name-hint')}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}
