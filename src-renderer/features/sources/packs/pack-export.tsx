/** "Export a pack": what goes in, under which name, as a new pack or the next state of a known one. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Problem } from '../../../../src-preload/model/outcome.ts'
import { type KnownPack, packLimits } from '../../../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import buttons from '../../../components/button.module.css'
import { bridge } from '../../../lib/bridge.ts'
import { useLibrary } from '../../../lib/library-store.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import { endPackExport, type PackExportStart, usePackExport } from '../../../lib/pack-export.ts'
import { showToast } from '../../../lib/toast.ts'
import { PackContents } from './pack-contents.tsx'
import styles from './packs.module.css'
import { usePacks } from './packs-store.ts'
import { listPickable, type Picked, type PickGroup, toSelection } from './pickable.ts'
import { savePack } from './save-pack.ts'

const Dialog = lazy(() => import('../../../components/dialog.tsx'))

const newPack = ''

/** A known pack begins with what it had; a new one with one part. */
const pickFirst = (groups: readonly PickGroup[], pack: KnownPack | undefined, start: PackExportStart): Picked => {
  const items = groups.flatMap((group) => group.items)
  const first =
    pack === undefined
      ? items.filter(({ part }) => part === start.part)
      : items.filter(({ key }) => Object.hasOwn(pack.lineage, key))
  return new Set(first.map(({ key }) => key))
}

interface FormProps {
  readonly start: PackExportStart
  readonly tables: readonly ImportedTable[]
}

const ExportForm = ({ start, tables }: FormProps) => {
  const t = useTranslate()
  const packs = usePacks((state) => state.packs)
  const favorites = useLibrary((state) => state.favorites)
  const notes = useLibrary((state) => state.notes)
  const groups = useMemo(() => listPickable(tables, favorites, notes.values()), [tables, favorites, notes])
  const find = (id: string | null) => packs.find((pack) => pack.id === id)
  const [pack, setPack] = useState(() => find(start.pack)?.id ?? null)
  const [name, setName] = useState(() => find(start.pack)?.name ?? '')
  const [picked, setPicked] = useState(() => pickFirst(groups, find(start.pack), start))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choosePack = (id: string | null) => {
    setPack(id)
    setName(find(id)?.name ?? '')
    setPicked(pickFirst(groups, find(id), start))
  }
  const selection = toSelection(groups, picked)
  const counts = {
    tables: selection.tables.length,
    favorites: selection.favorites.length,
    notes: selection.notes.length,
  }
  const isEmpty = Object.values(selection).every((ids) => ids.length === 0)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    const outcome = await savePack(selection, name.trim(), pack)
    setBusy(false)
    if (!outcome.ok) setProblem(outcome.problem)
    else if (outcome.value !== null) {
      endPackExport()
      showToast(t('export.done', { name: outcome.value }))
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && !isEmpty && name.trim() !== '') void save()
      }}
    >
      <div className={styles.fields}>
        <label className={styles.field}>
          {t('packs.export-as')}
          <select
            className={styles.select}
            value={pack ?? newPack}
            onChange={(event) => choosePack(event.currentTarget.value === newPack ? null : event.currentTarget.value)}
          >
            <option value={newPack}>{t('packs.new')}</option>
            {packs.map(({ id, name: known }) => (
              <option key={id} value={id}>
                {t('packs.next-state', { name: known })}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t('packs.name')}
          <input
            // biome-ignore lint/a11y/noAutofocus: a name is the one thing that must be typed
            autoFocus
            className={styles.input}
            maxLength={packLimits.name}
            placeholder={t('packs.name-hint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
      </div>
      <PackContents groups={groups} tables={tables} picked={picked} onPick={setPicked} />
      {problem !== null && (
        <p role="alert" className={styles.warning}>
          {wordSentence(t, problem)}
        </p>
      )}
      <div className={styles.acts}>
        <p role="status" className={styles.actsText}>
          {isBusy ? t('packs.packing') : t(isEmpty ? 'packs.nothing-picked' : 'packs.picked', counts)}
          {!isBusy && !isEmpty && name.trim() === '' && ` ${t('packs.name-missing')}`}
        </p>
        <button type="button" className={buttons.bordered} onClick={endPackExport}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className={buttons.filled} disabled={isBusy || isEmpty || name.trim() === ''}>
          {t('packs.save')}
        </button>
      </div>
    </form>
  )
}

const PackExportDialog = ({ start }: { readonly start: PackExportStart }) => {
  const t = useTranslate()
  const [tables, setTables] = useState<readonly ImportedTable[] | null>(null)
  useEffect(() => {
    void bridge.request('tables:read').then(setTables)
  }, [])
  if (tables === null) return null
  return (
    <Suspense fallback={null}>
      <Dialog title={t('packs.export')} isWide onClose={endPackExport}>
        <ExportForm start={start} tables={tables} />
      </Dialog>
    </Suspense>
  )
}

export const PackExport = () => {
  const start = usePackExport((state) => state.start)
  return start === null ? null : <PackExportDialog start={start} />
}
