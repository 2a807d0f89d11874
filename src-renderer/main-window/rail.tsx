/** The rail at the left: one button per view, with a quiet count where something waits. */
import { usePacks } from '../features/sources/packs/packs-store.ts'
import { classNames } from '../lib/class-names.ts'
import { keyName } from '../lib/key-names.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './rail.module.css'
import { type View, type ViewId, views } from './views.ts'

export interface RailProps {
  readonly current: ViewId
  onChoose(id: ViewId): void
}

const Waiting = ({ count }: { readonly count: number }) => {
  const t = useTranslate()
  if (count === 0) return null
  return (
    <>
      <span aria-hidden className={styles.waiting}>
        {count}
      </span>
      <span className="visually-hidden">{t('rail.waiting', { count })}</span>
    </>
  )
}

export const Rail = ({ current, onChoose }: RailProps) => {
  const t = useTranslate()
  const offers = usePacks((state) => state.offers.length)
  const waiting: Partial<Record<ViewId, number>> = { sources: offers }
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
          <Waiting count={waiting[id] ?? 0} />
        </button>
      ))}
    </nav>
  )
}
