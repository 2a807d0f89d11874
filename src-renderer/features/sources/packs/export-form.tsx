/** The form of an export: fields, contents, and what is still missing before it can be saved. */
import { useMemo, useState } from 'react'
import type { Problem } from '../../../../src-preload/model/outcome.ts'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import buttons from '../../../components/button.module.css'
import { TickBox } from '../../../components/tick-box.tsx'
import { useLibrary } from '../../../lib/library-store.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import { endPackExport, type PackExportStart, usePackExport } from '../../../lib/pack-export.ts'
import { useSavedReplies } from '../../../lib/saved-replies.ts'
import { showToast } from '../../../lib/toast.ts'
import shared from '../sources-view.module.css'
import styles from './export.module.css'
import { ExportFields } from './export-fields.tsx'
import { PackContents } from './pack-contents.tsx'
import { usePacks } from './packs-store.ts'
import { listPickable } from './pickable.ts'
import { pickFirst, toSelection } from './picked.ts'
import { savePack } from './save-pack.ts'

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
  const [pack, setPack] = useState(() => find(start.pack)?.id ?? null)
  const [name, setName] = useState(() => find(start.pack)?.name ?? '')
  const [picked, setPicked] = useState(() => pickFirst(groups, find(start.pack), start.part))
  const ownKey = usePacks((state) => state.ownKey)
  const keyProblem = usePacks((state) => state.keyProblem)
  const [isSigned, setSigned] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choosePack = (id: string | null) => {
    setPack(id)
    setName(find(id)?.name ?? '')
    setPicked(pickFirst(groups, find(id), start.part))
  }
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
      <ExportFields pack={pack} name={name} onPack={choosePack} onName={setName} />
      <PackContents groups={groups} tables={tables} picked={picked} onPick={setPicked} />
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
        <button type="button" className={buttons.bordered} onClick={endPackExport}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className={buttons.filled} disabled={isBusy || isEmpty || isNameless}>
          {t('packs.save')}
        </button>
      </div>
    </form>
  )
}
