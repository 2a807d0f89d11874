/** Codes one has met that no document lists: how often, when, and in what; from here one writes the entry or lets it go. */
import { Download, PenLine, X } from 'lucide-react'
import type { MetCode } from '../../../src-preload/model/met-codes.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { showProblem } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { beginEntry } from '../../lib/entry-writer.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'
import { useSources } from './sources-store.ts'
import styles from './sources-view.module.css'

const MetRow = ({ met: { service, code, message, count, first, last, sample } }: { readonly met: MetCode }) => {
  const t = useTranslate()
  const locale = useLocale()
  const dayOf = (time: string) => new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const dismiss = () => tell(bridge.request('met:dismiss', service, code), wordRemoval(t, 'met.dismissed', { code }))
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>
          <code>{code}</code> <ServiceName id={service} />
        </p>
        <p className={styles.facts}>
          {t('met.times', { count })} · {dayOf(first)}
          {first !== last && ` – ${dayOf(last)}`}
        </p>
        <p className={styles.metSample} data-tooltip={sample}>
          {message ?? sample}
        </p>
      </div>
      <IconButton
        icon={PenLine}
        label={t('own.write')}
        onClick={() => void beginEntry({ service, code, message: message ?? '' })}
      />
      <IconButton icon={X} label={t('met.dismiss')} onClick={dismiss} />
    </li>
  )
}

export const MetList = () => {
  const t = useTranslate()
  const met = useSources((state) => state.met)
  if (met.length === 0) return null
  const save = async () => {
    const { name, content, encoding } = await bridge.request('met:export')
    const outcome = await bridge.request('file:save', name, content, encoding)
    if (!outcome.ok) showProblem(outcome.problem)
    else if (outcome.value) showToast(t('export.done', { name }))
  }
  return (
    <section aria-labelledby="met-codes" className={styles.section}>
      <div className={styles.metHead}>
        <h2 id="met-codes" className={styles.caption}>
          {t('met.title')}
        </h2>
        <IconButton icon={Download} label={t('met.export')} onClick={save} />
      </div>
      <ul className={styles.rows}>
        {met.map((code) => (
          <MetRow key={`${code.service}/${code.code}`} met={code} />
        ))}
      </ul>
    </section>
  )
}
