/** What the clipboard watch is doing, what it has looked at, why the last copy was or was not taken; and its pauses. */

import type { MessageKey } from '../../../src-preload/message.ts'
import type { WatchCommand, WatchState } from '../../../src-preload/model/companion.ts'
import buttons from '../../components/button.module.css'
import { bridge } from '../../lib/bridge.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import styles from './settings-view.module.css'

const pauses: readonly (readonly [WatchCommand, MessageKey])[] = [
  ['pause-15', 'watch.pause-15'],
  ['pause-60', 'watch.pause-60'],
  ['pause', 'watch.pause'],
  ['next-only', 'watch.next-only'],
]

const Pauses = ({ mode }: Pick<WatchState, 'mode'>) => {
  const t = useTranslate()
  const resume: readonly (readonly [WatchCommand, MessageKey])[] = mode === 'on' ? [] : [['resume', 'watch.resume']]
  return (
    <div className={styles.pauses}>
      {[...resume, ...pauses].map(([command, key]) => (
        <button
          key={command}
          type="button"
          className={buttons.bordered}
          onClick={() => bridge.request('watch:command', command)}
        >
          {t(key)}
        </button>
      ))}
    </div>
  )
}

export const WatchStatus = ({ watch }: { readonly watch: WatchState }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { mode, until, looked, offered, last, inBackground } = watch
  const timeOf = (iso: string) => new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
  return (
    <div className={styles.status}>
      <p role="status">
        <span className={styles.mode} data-mode={mode} />
        {mode === 'paused' && until !== null
          ? t('watch.mode.paused-until', { time: timeOf(until) })
          : t(`watch.mode.${mode}`)}
      </p>
      {mode !== 'off' && <Pauses mode={mode} />}
      <p className={styles.faint}>{t('settings.watch.counts', { looked, offered })}</p>
      {last !== null && (
        <p className={styles.faint}>
          {t('watch.last', { verdict: t(`watch.verdict.${last.verdict}`) })} · {timeOf(last.at)}
        </p>
      )}
      {!inBackground && <p className={styles.faint}>{t('settings.watch.wayland')}</p>}
    </div>
  )
}
