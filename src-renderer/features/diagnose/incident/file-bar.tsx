/** The files of a case: all of them or one, and the clock of each, which the person can set right. */
import { useEffect, useState } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { useTranslate } from '../../../lib/locale.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { TextSource } from '../text-source.ts'
import { diagnoseStore, orRecover, useDiagnose } from '../use-diagnose.ts'
import styles from './file-bar.module.css'
import { guessClocks } from './guess-clocks.ts'

const none: readonly Finding[] = []

/** Seconds that a person may set a clock by: ten years would be a slip. */
const mostSeconds = 366 * 86_400
/** Clocks of machines differ by less without anyone minding, in milliseconds. */
const noticeable = 1_000

const useGuesses = (source: TextSource, lines: LineIndex): readonly (number | null)[] => {
  const files = useDiagnose((state) => state.files)
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const isReading = useDiagnose((state) => state.phase === 'reading')
  const [guesses, setGuesses] = useState<readonly (number | null)[]>([])
  useEffect(() => {
    if (files.length < 2 || isReading) return
    let isWanted = true
    guessClocks(source, lines, files, findings)
      .then((found) => isWanted && setGuesses(found))
      .catch(orRecover(source))
    return () => {
      isWanted = false
    }
  }, [source, lines, files, findings, isReading])
  return guesses
}

export interface FileBarProps {
  readonly source: TextSource
  readonly lines: LineIndex
}

export const FileBar = ({ source, lines }: FileBarProps) => {
  const t = useTranslate()
  const files = useDiagnose((state) => state.files)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const clocks = useDiagnose((state) => state.clocks)
  const guesses = useGuesses(source, lines)
  const { narrowToFile, setClock, show } = diagnoseStore.getState()
  if (files.length < 2) return null
  const look = (file: number) => {
    narrowToFile(file === onlyFile ? null : file)
    const start = files[file]?.start
    if (file !== onlyFile && start !== undefined) show({ start, end: start })
  }
  const guess = onlyFile === null ? null : (guesses[onlyFile] ?? null)
  const ahead = onlyFile === null ? 0 : (clocks[onlyFile] ?? 0)
  return (
    <div className={styles.bar}>
      <fieldset className={styles.files}>
        <legend className="visually-hidden">{t('files.title')}</legend>
        {files.map(({ name, start, end }, file) => (
          <button
            key={start}
            type="button"
            aria-pressed={file === onlyFile}
            className={styles.file}
            data-tooltip={t('files.lines', {
              count: lines.lineAt(lines.rowAt(end)) - lines.lineAt(lines.rowAt(start)),
            })}
            onClick={() => look(file)}
          >
            {name}
            {(clocks[file] ?? 0) !== 0 && (
              <span className={styles.clock}>{t('files.set', { seconds: -(clocks[file] ?? 0) / 1_000 })}</span>
            )}
          </button>
        ))}
      </fieldset>
      {onlyFile !== null && (
        <div className={styles.row}>
          <label className={styles.label}>
            {t('files.ahead')}
            <input
              type="number"
              step="any"
              min={-mostSeconds}
              max={mostSeconds}
              className={styles.field}
              value={ahead / 1_000}
              onChange={(event) => {
                const seconds = event.currentTarget.valueAsNumber
                if (Math.abs(seconds) <= mostSeconds) setClock(onlyFile, Math.round(seconds * 1_000))
              }}
            />
            {t('files.seconds')}
          </label>
          {guess !== null && Math.abs(guess - ahead) >= noticeable && (
            <button type="button" className={styles.guess} onClick={() => setClock(onlyFile, guess)}>
              {t('files.guess', { seconds: guess / 1_000 })}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
