/** The keys that matter now, at the foot of quick lookup. */
import { useApp } from '../lib/app-store.ts'
import { isOnMac } from '../lib/companion-store.ts'
import { useTranslate } from '../lib/locale.ts'
import { firstAction } from './actions.ts'
import styles from './quick-lookup.module.css'
import { useQuickLookup } from './use-quick-lookup.ts'

const Keys = ({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) => (
  <span className={styles.keys}>
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
    {label}
  </span>
)

export const Footer = () => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  const choice = useQuickLookup((state) => state.choices[state.selected])
  const command = isOnMac() ? '⌘' : 'Ctrl'
  return (
    <footer className={styles.footer} aria-hidden>
      {choice !== undefined && (
        <>
          <Keys
            keys={['↵']}
            label={t(firstAction(choice, settings) === 'code' ? 'quick-lookup.copy-code' : 'quick-lookup.copy-reply')}
          />
          <Keys keys={[command, '↵']} label={t('quick-lookup.keys-open')} />
          <Keys keys={['Tab']} label={t('quick-lookup.keys-actions')} />
          <Keys keys={['↑', '↓']} label={t('quick-lookup.keys-choose')} />
        </>
      )}
      <span className={styles.rest} />
      <Keys keys={['Esc']} label={t('quick-lookup.keys-close')} />
    </footer>
  )
}
