/** The rail at the left: one button per view. */
import { classNames } from '../lib/class-names.ts'
import { keyName } from '../lib/key-names.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './rail.module.css'
import { type View, type ViewId, views } from './views.ts'

export interface RailProps {
  readonly current: ViewId
  onChoose(id: ViewId): void
}

export const Rail = ({ current, onChoose }: RailProps) => {
  const t = useTranslate()
  return (
    <nav aria-label={t('rail.title')} className={styles.rail}>
      {views.map(({ id, labelKey, icon: Icon, ...view }: View & { readonly id: ViewId }, index) => (
        <button
          key={id}
          type="button"
          aria-current={id === current ? 'page' : undefined}
          data-tooltip={`${t(labelKey)}  ${keyName(`Ctrl ${index + 1}`)}`}
          className={classNames(styles.view, view.isLast && styles.last)}
          onClick={() => onChoose(id)}
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
          {t(labelKey)}
        </button>
      ))}
    </nav>
  )
}
