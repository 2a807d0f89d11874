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
import { lazy, Suspense, useRef, useState } from 'react'
import buttons from '../../components/button.module.css'
import { IconButton } from '../../components/icon-button.tsx'
import { ToggleButton } from '../../components/toggle-button.tsx'
import { useFileField } from '../../components/use-file-field.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import { useShownPlaces } from './all-places.ts'
import { FileBar } from './incident/file-bar.tsx'
import { useIncident } from './incident/use-incident.ts'
import { lowWindow, narrowWindow } from './low-window.ts'
import { PasteBox } from './paste-box.tsx'
import { isMixedText, type MixedText } from './picture/mixed-text.ts'
import { PictureBar, useBeingRead } from './picture/picture-bar.tsx'
import { PictureCrop } from './picture/picture-crop.tsx'
import { PicturePane, PictureUnread } from './picture/picture-pane.tsx'
import { Places } from './places.tsx'
import { ErrorLines } from './text/error-lines.tsx'
import { FindBar } from './text/find/find-bar.tsx'
import { GoToLine } from './text/find/go-to-line.tsx'
import { findStore, useFind, useFindRun } from './text/find/use-find.ts'
import { TextView } from './text/text-view.tsx'
import { useMarks } from './text/use-marks.ts'
import { useShownRows } from './text/use-shown-rows.ts'
import styles from './text-pane.module.css'
import { diagnoseFiles, diagnoseStore, useDiagnose, useFinding } from './use-diagnose.ts'
import { useFollow } from './use-follow.ts'

const IncidentView = lazy(async () => ({ default: (await import('./incident/incident-view.tsx')).IncidentView }))

const noIds: readonly string[] = []

export const TextPane = () => {
  const t = useTranslate()
  const files = useFileField({ label: t('diagnose.open-file'), onFiles: diagnoseFiles })
  const source = useDiagnose((state) => state.source)
  const isEditing = useDiagnose((state) => state.isEditing)
  const canEdit = useDiagnose((state) => state.draft !== null)
  const spot = useDiagnose((state) => state.spot)
  const lines = useDiagnose((state) => state.lines)
  const finding = useFinding()
  const isGrowing = useDiagnose((state) => state.phase === 'reading')
  const { edit, clear, cancel, open, narrow } = diagnoseStore.getState()
  const [asText, setAsText] = useState(false)
  const [wraps, setWraps] = useState(true)
  const pictures = isMixedText(source) ? source : null
  const incident = useIncident(lines)
  const { shown, shownParts, errorLines, onlyErrors, setOnlyErrors, context, setContext } = useShownRows(
    lines,
    incident,
  )
  const parts = useDiagnose((state) => state.parts)
  const places = useShownPlaces(finding)
  const place = places?.spanAt(0)?.start ?? finding?.occurrences.spans[0]?.start ?? 0
  const { marksIn, firstMarks } = useMarks(finding)
  const at = spot?.start ?? place
  const beingRead = useBeingRead(pictures)
  const hasPictures = pictures !== null && pictures.pictures().length > 0
  const isOnPicture = !asText && pictures?.parts().some(({ start, end }) => at >= start && at <= end) === true
  const isText = !isEditing && source !== null && !isOnPicture
  const panel = useFind((state) => state.panel)
  useFindRun(source, lines, isGrowing ? parts : shownParts)
  const isLow = useMediaQuery(lowWindow)
  const isNarrow = useMediaQuery(narrowWindow)
  const [hidesTime, setHidesTime] = useState(false)
  const hasTime = isText && incident.buckets !== null && !isLow
  const content = useRef<HTMLDivElement>(null)
  const { canFollow, follows, setFollows } = useFollow()
  const closePanel = () => {
    findStore.getState().close()
    content.current?.querySelector('section')?.focus()
  }
  const name = source?.nameAt(at) ?? null
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
              <ToggleButton icon={ArrowDownToLine} label={t('follow.title')} isOn={follows} onToggle={setFollows} />
            )}
            {hasTime && (
              <ToggleButton
                icon={ChartColumn}
                label={t('incident.title')}
                isOn={!hidesTime}
                onToggle={(isOn) => {
                  setHidesTime(!isOn)
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
            <ToggleButton icon={ListFilter} label={t('errors-only.title')} isOn={onlyErrors} onToggle={setOnlyErrors} />
            <ToggleButton icon={WrapText} label={t('diagnose.wrap')} isOn={wraps} onToggle={setWraps} />
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
      {isGrowing && beingRead !== null && <PictureBar onCancel={cancel} />}
      {isText && lines !== null && <FileBar source={source} lines={lines} />}
      {hasTime && lines !== null && !hidesTime && (
        <Suspense fallback={null}>
          <IncidentView source={source} lines={lines} incident={incident} />
        </Suspense>
      )}
      {isText && panel === 'find' && <FindBar onClose={closePanel} />}
      {isText && panel === 'line' && lines !== null && <GoToLine lines={lines} onClose={closePanel} />}
      {isText && onlyErrors && <ErrorLines count={errorLines} context={context} onContext={setContext} />}
      {isOnPicture && !isNarrow && finding !== undefined && <PictureCrop source={source} finding={finding} />}
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
        ) : lines === null || shown === null ? (
          beingRead !== null && <PictureUnread file={beingRead} />
        ) : (
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
