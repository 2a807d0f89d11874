/** The right of Diagnose: progress, the list of findings where there are several, and the one looked at. */
import { ClipboardPaste, Search, SearchX } from 'lucide-react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { foreignBeside, nameProducts } from '../../../src-preload/reply/diagnosis-note.ts'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { goTo } from '../../lib/destination.ts'
import { keyName } from '../../lib/key-names.ts'
import { useLocale, useTranslate, wordSentence } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { FindingPanel } from './finding-panel.tsx'
import styles from './findings-pane.module.css'
import { FindingsTable } from './findings-table.tsx'
import { ForeignBeside } from './foreign-beside.tsx'
import { ForeignPanel } from './foreign-panel.tsx'
import { useFindingsShown } from './incident/use-incident.ts'
import { lowWindow, narrowWindow } from './low-window.ts'
import { isMixedText } from './picture/mixed-text.ts'
import { PictureBar, useBeingRead } from './picture/picture-bar.tsx'
import { PictureCrop } from './picture/picture-crop.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { diagnoseStore, useDiagnose, useFinding } from './use-diagnose.ts'

const none: readonly Finding[] = []

export const FindingsPane = () => {
  const t = useTranslate()
  const locale = useLocale()
  const phase = useDiagnose((state) => state.phase)
  const diagnosis = useDiagnose((state) => state.diagnosis)
  const finding = useFinding()
  const source = useDiagnose((state) => state.source)
  // Beside the text there is room for it on the picture's own side.
  const isNarrow = useMediaQuery(narrowWindow)
  const isLow = useMediaQuery(lowWindow)
  const isBeingRead = useBeingRead(isMixedText(source) ? source : null) !== null
  const findings = diagnosis?.findings ?? none
  const [foreign] = diagnosis?.foreign ?? []
  const beside = diagnosis === null ? [] : foreignBeside(diagnosis)
  const shown = useFindingsShown(findings)
  const crop = finding && <PictureCrop source={source} finding={finding} />
  const isLog = findings.length > 1 || (finding?.occurrences.count ?? 0) > 1
  const files = source?.names.join(', ') ?? ''
  /** Where there was nothing to read, nothing is said of errors. */
  const noError = diagnosis?.length === 0 ? 'diagnose.nothing-to-read' : 'outcome.no-error'
  const announced =
    phase !== 'done' || diagnosis === null
      ? ''
      : finding === undefined
        ? foreign === undefined
          ? t(noError)
          : t('foreign.title', { product: nameProducts(foreign, locale).trimStart() })
        : t('diagnose.announce', { count: findings.length, code: finding.candidates[0]?.code ?? '' })
  return (
    <div className={styles.pane} data-listed={(isLog && finding !== undefined && shown.includes(finding)) || undefined}>
      <ReadingBar />
      {isNarrow && phase === 'reading' && isBeingRead && <PictureBar onCancel={diagnoseStore.getState().cancel} />}
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      {isLog && <FindingsTable findings={shown} selected={finding} />}
      {finding !== undefined ? (
        <>
          {isNarrow && !isLow && crop}
          <FindingPanel finding={finding} beside={isNarrow && isLow && crop} />
          {phase !== 'reading' && <ForeignBeside all={beside} />}
        </>
      ) : foreign !== undefined && phase !== 'reading' ? (
        <>
          <ForeignPanel foreign={foreign} />
          <ForeignBeside all={beside} />
        </>
      ) : diagnosis !== null && phase !== 'reading' && phase !== 'failed' ? (
        <EmptyState icon={SearchX} title={t(noError)}>
          <p>
            {diagnosis.length === 0 && files !== ''
              ? t('diagnose.nothing-in', { files })
              : diagnosis.note !== null && wordSentence(t, diagnosis.note)}
          </p>
          {diagnosis.unplaced.map((code) => (
            <button
              key={code}
              type="button"
              className={buttons.bordered}
              onClick={() => goTo({ view: 'search', text: code })}
            >
              <Search size={14} strokeWidth={2} aria-hidden />
              {t('diagnose.look-up', { code })}
            </button>
          ))}
        </EmptyState>
      ) : phase === 'empty' ? (
        <EmptyState icon={ClipboardPaste} title={t('diagnose.empty')}>
          <p>{t('diagnose.empty-hint', { keys: keyName('Ctrl V') })}</p>
        </EmptyState>
      ) : null}
    </div>
  )
}
