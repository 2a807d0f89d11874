/** What stands beside the list while no entry is selected: the services one can look into, and the keys that help. */
import { useApp } from '../../lib/app-store.ts'
import { keyName } from '../../lib/key-names.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './catalog-overview.module.css'
import { setFacet } from './filter.ts'
import { browseStore } from './use-browse.ts'

const keys = [
  { keys: ['/', 'Ctrl K'], does: 'key.search' },
  { keys: ['↑', '↓'], does: 'key.move' },
  { keys: ['Enter'], does: 'key.open' },
  { keys: ['Ctrl C'], does: 'key.copy' },
  { keys: ['Esc'], does: 'key.leave' },
] as const

export const CatalogOverview = () => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const entries = useApp((state) => state.description?.entries ?? 0)
  return (
    <div className={styles.overview}>
      <h2 className={styles.title}>{t('overview.title', { entries, services: services.size })}</h2>
      <p className={styles.hint}>{t('overview.hint')}</p>
      <ul className={styles.services}>
        {[...services.values()].map((service) => (
          <li key={service.id}>
            <button
              type="button"
              className={styles.service}
              onClick={() => {
                const { filter, setFilter } = browseStore.getState()
                setFilter(setFacet(filter, 'service', [service.id]))
              }}
            >
              <span>{pick(service.name)}</span>
              <span className={styles.host}>{service.hosts[0]}</span>
            </button>
          </li>
        ))}
      </ul>
      <dl className={styles.keys}>
        {keys.map((line) => (
          <div key={line.does} className={styles.line}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{t(line.does)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
