/** The form of an export: fields, contents, and what is still missing before it can be saved. */
import { useMemo, useState } from 'react'
import { type Outcome, type Problem, success } from '../../../../src-preload/model/outcome.ts'
import { type PackSelection, packLimits } from '../../../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import buttons from '../../../components/button.module.css'
import { TickBox } from '../../../components/tick-box.tsx'
import { bridge } from '../../../lib/bridge.ts'
import { useLibrary } from '../../../lib/library-store.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import {
  type ChosenPack,
  choosePack,
  endPackExport,
  leavePackExport,
  type PackExportStart,
  usePackExport,
} from '../../../lib/pack-export.ts'
import { useSavedReplies } from '../../../lib/saved-replies.ts'
import { showToast } from '../../../lib/toast.ts'
import shared from '../sources-view.module.css'
import styles from './export.module.css'
import { PackContents } from './pack-contents.tsx'
import { usePacks } from './packs-store.ts'
import { listPickable } from './pickable.ts'
import { pickFirst, toSelection } from './picked.ts'

interface ExportFieldsProps {
  /** Id of a known pack; null for a new one. */
  readonly pack: string | null
  readonly name: string
  onPack(pack: string | null): void
  onName(name: string): void
}

const newPack = ''

/** Under which name a pack goes out: as a new one, or as the next state of one that others may have. */
const ExportFields = ({ pack, name, onPack, onName }: ExportFieldsProps) => {
  const t = useTranslate()
  const known = usePacks((state) => state.packs)
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        {t('packs.export-as')}
        <select
          className={shared.select}
          value={pack ?? newPack}
          onChange={({ currentTarget: { value } }) => onPack(value === newPack ? null : value)}
        >
          <option value={newPack}>{t('packs.new')}</option>
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {t('packs.next-state', { name: one.name })}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        {t('packs.name')}
        <input
          // biome-ignore lint/a11y/noAutofocus: a name is the one thing that must be typed
          autoFocus
          className={shared.input}
          maxLength={packLimits.name}
          placeholder={t('packs.name-hint')}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}

/** `pack` null makes a new one. Gives the file's name; null when the person changed their mind about saving. */
const savePack = async (
  selection: PackSelection,
  name: string,
  pack: string | null,
  sign: boolean,
): Promise<Outcome<string | null>> => {
  const made = await bridge.request('packs:export', selection, name, pack, sign)
  if (!made.ok) return made
  const { file } = made.value
  const saved = await bridge.request('file:save', file.name, file.content, file.encoding)
  if (!saved.ok) return saved
  if (!saved.value) return success(null)
  const kept = await bridge.request('packs:exported', made.value.pack)
  return kept.ok ? success(file.name) : kept
}

export interface ExportFormProps {
  readonly start: PackExportStart
  readonly tables: readonly ImportedTable[]
}

export const ExportForm = ({ start, tables }: ExportFormProps) => {
  const t = useTranslate()
  const known = usePacks((state) => state.packs)
  const favorites = useLibrary((state) => state.favorites)
  const notes = useLibrary((state) => state.notes)
  const replies = useSavedReplies()
  const groups = useMemo(
    () => listPickable(tables, favorites, notes.values(), replies),
    [tables, favorites, notes, replies],
  )
  const find = (id: string | null) => known.find((one) => one.id === id)
  const beginWith = (id: string | null): ChosenPack => {
    const known = find(id)
    return { pack: known?.id ?? null, name: known?.name ?? '', picked: pickFirst(groups, known, start.part) }
  }
  const [first] = useState(() => beginWith(start.pack))
  const { pack, name, picked } = usePackExport((state) => state.chosen) ?? first
  const ownKey = usePacks((state) => state.ownKey)
  const keyProblem = usePacks((state) => state.keyProblem)
  const [isSigned, setSigned] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const selection = toSelection(groups, picked)
  const counts = {
    tables: selection.tables.length,
    favorites: selection.favorites.length,
    notes: selection.notes.length,
    replies: selection.replies.length,
  }
  const isEmpty = Object.values(counts).every((count) => count === 0)
  const isNameless = name.trim() === ''
  const save = async () => {
    setBusy(true)
    setProblem(null)
    const outcome = await savePack(selection, name.trim(), pack, ownKey !== null && isSigned)
    setBusy(false)
    if (!outcome.ok) setProblem(outcome.problem)
    else if (outcome.value !== null) {
      // The person may have left it meanwhile, and begun another.
      if (usePackExport.getState().start === start) endPackExport()
      showToast(t('export.done', { name: outcome.value }))
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && !isEmpty && !isNameless) void save()
      }}
    >
      <ExportFields
        pack={pack}
        name={name}
        onPack={(id) => choosePack(beginWith(id))}
        onName={(name) => choosePack({ pack, name, picked })}
      />
      <PackContents
        groups={groups}
        tables={tables}
        picked={picked}
        onPick={(picked) => choosePack({ pack, name, picked })}
      />
      {ownKey !== null && (
        <TickBox className={styles.sign} isTicked={isSigned} onTick={setSigned}>
          {t('packs.sign')}
          <code>{ownKey}</code>
        </TickBox>
      )}
      {keyProblem !== null && <p className={shared.warning}>{wordSentence(t, keyProblem)}</p>}
      {problem !== null && (
        <p role="alert" className={shared.warning}>
          {wordSentence(t, problem)}
        </p>
      )}
      <div className={styles.acts}>
        <p role="status" className={styles.actsText}>
          {isBusy ? t('packs.packing') : t(isEmpty ? 'packs.nothing-picked' : 'packs.picked', counts)}
          {!isBusy && !isEmpty && isNameless && ` ${t('packs.name-missing')}`}
        </p>
        <button type="button" className={buttons.bordered} onClick={() => leavePackExport(t)}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className={buttons.filled} disabled={isBusy || isEmpty || isNameless}>
          {t('packs.save')}
        </button>
      </div>
    </form>
  )
}
