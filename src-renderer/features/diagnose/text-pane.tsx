/** The left of Diagnose: the text with its marks, or the box to paste and type it in; and what can be done with it. */

import {
  ArrowDownToLine,
  ChartColumn,
  Eraser,
  FolderOpen,
  Image as ImageIcon,
  ListFilter,
  Pencil,
  Search,
  Text as TextIcon,
  WrapText,
} from 'lucide-react'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { Finding, Span } from '../../../src-preload/model/diagnosis.ts'
import type { Sentence } from '../../../src-preload/model/outcome.ts'
import buttons from '../../components/button.module.css'
import { IconButton } from '../../components/icon-button.tsx'
import { useFileField } from '../../components/use-file-field.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { findingKey } from './diagnose-store.ts'
import { FileBar } from './incident/file-bar.tsx'
import { useIncident } from './incident/use-incident.ts'
import { lowWindow } from './low-window.ts'
import { PasteBox } from './paste-box.tsx'
import { isMixedText, type MixedText } from './picture/mixed-text.ts'
import { PictureBar } from './picture/picture-bar.tsx'
import { PicturePane } from './picture/picture-pane.tsx'
import { Places } from './places.tsx'
import { ErrorLines } from './text/error-lines.tsx'
import { FindBar } from './text/find/find-bar.tsx'
import { GoToLine } from './text/find/go-to-line.tsx'
import { findStore, useFind, useFindRun, useMatchMarks } from './text/find/use-find.ts'
import { findingMarks, occurrenceMarks, type TextMark } from './text/text-marks.ts'
import { TextView } from './text/text-view.tsx'
import { useShownRows } from './text/use-shown-rows.ts'
import styles from './text-pane.module.css'
import { diagnoseFiles, diagnoseStore, useDiagnose, useFinding } from './use-diagnose.ts'
import { useFollow } from './use-follow.ts'

const IncidentView = lazy(async () => ({ default: (await import('./incident/incident-view.tsx')).IncidentView }))

const none: readonly Finding[] = []
const noIds: readonly string[] = []

interface Marks {
  /** Everything that is marked in a part of the text. */
  marksIn(part: Span): readonly TextMark[]
  readonly firstMarks: readonly TextMark[]
}

const useMarks = (finding: Finding | undefined): Marks => {
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const matches = useMatchMarks()
  const chosen = useDiagnose((state) => (finding && state.choices.get(findingKey(finding))) ?? 0)
  const marks = useCallback(
    (part: Span, most = Number.POSITIVE_INFINITY) => {
      const candidate = finding?.candidates[chosen]
      if (finding === undefined || candidate === undefined) return []
      const own = { key: 'diagnose.mark-code', values: { code: candidate.code } }
      const placesOf = (other: Finding, kind: 'code' | 'other', reason: Sentence) =>
        occurrenceMarks(other.occurrences.spans.slice(0, most), part, kind, reason, findingKey(other))
      return [
        ...findingMarks(finding, candidate),
        ...placesOf(finding, 'code', own),
        ...findings
          .filter((other) => other !== finding)
          .flatMap((other) => {
            const reason = { key: 'diagnose.mark-other', values: { code: other.candidates[0]?.code ?? '' } }
            return placesOf(other, 'other', reason)
          }),
      ]
    },
    [findings, finding, chosen],
  )
  const firstMarks = useMemo(() => marks({ start: 0, end: Number.POSITIVE_INFINITY }, 1), [marks])
  const marksIn = useCallback((part: Span) => [...marks(part), ...matches(part)], [marks, matches])
  return { marksIn, firstMarks }
}

export const TextPane = () => {
  const t = useTranslate()
  const files = useFileField({ label: t('diagnose.open-file'), onFiles: diagnoseFiles })
  const source = useDiagnose((state) => state.source)
  const isEditing = useDiagnose((state) => state.isEditing)
  const canEdit = useDiagnose((state) => state.draft !== null)
  const spot = useDiagnose((state) => state.spot)
  const lines = useDiagnose((state) => state.lines)
  const finding = useFinding()
  const place = finding?.occurrences.spans[0]?.start ?? 0
  const isGrowing = useDiagnose((state) => state.phase === 'reading')
  const { marksIn, firstMarks } = useMarks(finding)
  const { edit, clear, cancel, open, narrow } = diagnoseStore.getState()
  const [asText, setAsText] = useState(false)
  const [wraps, setWraps] = useState(true)
  const pictures = isMixedText(source) ? source : null
  const at = spot?.start ?? place
  const hasPictures = pictures !== null && pictures.pictures().length > 0
  const isOnPicture = !asText && pictures?.parts().some(({ start, end }) => at >= start && at <= end) === true
  const isText = !isEditing && source !== null && !isOnPicture
  const panel = useFind((state) => state.panel)
  useFindRun(source, lines)
  const incident = useIncident(lines)
  const { shown, errorLines, onlyErrors, setOnlyErrors, context, setContext } = useShownRows(lines, incident)
  const isLow = useMediaQuery(lowWindow)
  const [hidesTime, setHidesTime] = useState(false)
  const hasTime = isText && incident.buckets !== null && !isLow
  const content = useRef<HTMLDivElement>(null)
  const { canFollow, follows, setFollows } = useFollow()
  const closePanel = () => {
    findStore.getState().close()
    content.current?.querySelector('section')?.focus()
  }
  const name = source?.nameAt(spot?.start ?? place) ?? null
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <h2 className={styles.name}>{name ?? t('diagnose.text')}</h2>
        {!isEditing && finding !== undefined && <Places finding={finding} />}
        {hasPictures && (
          <IconButton
            icon={asText ? ImageIcon : TextIcon}
            label={t(asText ? 'diagnose.as-picture' : 'diagnose.as-text')}
            onClick={() => setAsText(!asText)}
          />
        )}
        {isText && (
          <>
            {canFollow && (
              <IconButton
                icon={ArrowDownToLine}
                label={t('follow.title')}
                aria-pressed={follows}
                className={styles.toggle}
                onClick={() => setFollows(!follows)}
              />
            )}
            {hasTime && (
              <IconButton
                icon={ChartColumn}
                label={t('incident.title')}
                aria-pressed={!hidesTime}
                className={styles.toggle}
                onClick={() => {
                  setHidesTime(!hidesTime)
                  narrow(null)
                }}
              />
            )}
            <IconButton
              icon={Search}
              label={t('find.title')}
              keys="Ctrl F"
              onClick={() => findStore.getState().open('find')}
            />
            <IconButton
              icon={ListFilter}
              label={t('errors-only.title')}
              aria-pressed={onlyErrors}
              className={styles.toggle}
              onClick={() => setOnlyErrors(!onlyErrors)}
            />
            <IconButton
              icon={WrapText}
              label={t('diagnose.wrap')}
              aria-pressed={wraps}
              className={styles.toggle}
              onClick={() => setWraps(!wraps)}
            />
          </>
        )}
        {!isEditing && canEdit && <IconButton icon={Pencil} label={t('diagnose.edit')} onClick={() => edit(true)} />}
        {(source !== null || !isEditing) && <IconButton icon={Eraser} label={t('diagnose.clear')} onClick={clear} />}
        <button type="button" className={buttons.quiet} onClick={() => files.open()}>
          <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
          {t('diagnose.open-file')}
        </button>
        {files.field}
      </div>
      {isGrowing && pictures !== null && <PictureBar isReading={pictures.isReading} onCancel={cancel} />}
      {isText && lines !== null && <FileBar source={source} lines={lines} />}
      {hasTime && lines !== null && !hidesTime && (
        <Suspense fallback={null}>
          <IncidentView source={source} lines={lines} incident={incident} />
        </Suspense>
      )}
      {isText && panel === 'find' && <FindBar onClose={closePanel} />}
      {isText && panel === 'line' && lines !== null && <GoToLine lines={lines} onClose={closePanel} />}
      {isText && onlyErrors && <ErrorLines count={errorLines} context={context} onContext={setContext} />}
      <div ref={content} className={styles.content}>
        {isEditing || source === null ? (
          <PasteBox />
        ) : isOnPicture ? (
          <PicturePane
            source={pictures}
            marks={marksIn({ start: 0, end: Number.POSITIVE_INFINITY })}
            place={at}
            onCorrect={(corrected: MixedText) => open(corrected, null)}
          />
        ) : lines === null || shown === null ? null : (
          <TextView
            source={source}
            lines={lines}
            shown={shown}
            wraps={wraps}
            marksIn={marksIn}
            firstMarks={firstMarks}
            ids={finding?.occurrences.logIds ?? noIds}
            follows={follows}
            place={place}
          />
        )}
      </div>
    </div>
  )
}
