/** Which build this is, how old its documents are, and whose work is in it: what a report of a fault begins with. */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { AboutFile } from '../../../src-preload/model/about.ts'
import type { SourceSummary } from '../../../src-preload/model/catalog.ts'
import buttons from '../../components/button.module.css'
import { showProblem, useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { copyText } from '../../lib/copy.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { SettingGroup } from './setting-group.tsx'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-view.module.css'

const NoticesDialog = lazy(() => import('./notices-dialog.tsx'))

const useAbout = () => {
  const [about, setAbout] = useState<AboutFile | null>(null)
  const [sources, setSources] = useState<readonly SourceSummary[]>([])
  useEffect(() => {
    void bridge.request('app:about').then((outcome) => {
      if (outcome.ok) setAbout(outcome.value)
      else showProblem(outcome.problem)
    })
    void bridge.request('catalog:sources').then(setSources)
  }, [])
  return { about, sources }
}

export const AboutSection = () => {
  const t = useTranslate()
  const pick = useLocalText()
  const version = useApp(({ description }) => description?.version) ?? ''
  const { about, sources } = useAbout()
  const [isShown, setShown] = useState(false)
  const commit = about?.commit ?? null
  const built =
    commit === null ? t('settings.about.no-commit') : t('settings.about.commit', { commit: commit.slice(0, 12) })
  return (
    <SettingGroup title={t('settings.group.about')}>
      <SettingRow label={`${t('app.name')} ${version}`} note={about === null ? '' : built}>
        <button
          type="button"
          className={buttons.bordered}
          onClick={() => copyText(`Errdex ${version} ${commit ?? ''}`.trim(), t('settings.about.copied'), t)}
        >
          {t('settings.about.copy')}
        </button>
      </SettingRow>
      <div className={styles.documents}>
        <p className={styles.label}>{t('settings.about.documents')}</p>
        <ul>
          {sources.map(({ service, date }) => (
            <li key={service.id} className={styles.document}>
              <span>{pick(service.name)}</span>
              <span>{date ?? t('provenance.undated')}</span>
            </li>
          ))}
        </ul>
      </div>
      {about !== null && (
        <SettingRow
          label={t('settings.about.notices')}
          note={t('settings.about.notices.note', { count: about.notices.length })}
        >
          <button type="button" className={buttons.bordered} onClick={() => setShown(true)}>
            {t('settings.about.notices.show')}
          </button>
        </SettingRow>
      )}
      {about !== null && isShown && (
        <Suspense fallback={null}>
          <NoticesDialog notices={about.notices} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </SettingGroup>
  )
}
