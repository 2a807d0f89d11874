/** The files a person is adding, one after the other: sent, previewed, mapped, accepted or left. */
import { create } from 'zustand'
import type { Translate } from '../../../src-preload/message.ts'
import type { Problem } from '../../../src-preload/model/outcome.ts'
import type {
  ImportedTable,
  ReadingCount,
  ReadingStage,
  TableDraft,
  TablePreview,
  UploadId,
} from '../../../src-preload/model/tables.ts'
import { forgetProblem, showProblem } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { offerUndo } from '../../lib/undo.ts'
import { findDraft, forgetDraft, keepDraft } from './left-drafts.ts'
import { readinessOf } from './readiness.ts'
import { sendFile, type WaitingFile } from './send-file.ts'

export interface ImportJob {
  /** Tells this job from the next one. */
  readonly number: number
  readonly name: string
  readonly updates: string | null
  /** What is read; null for a table that is opened again. */
  readonly source: WaitingFile | null
  /** An accepted table is opened again for its settings: nothing new is brought. */
  readonly isEdit: boolean
  readonly upload: UploadId | null
  readonly stage: ReadingStage | 'send'
  /** How far the stage is, where that can be told: bytes while sending, pages while reading. */
  readonly count: ReadingCount | null
  /** What the person sees and edits; null until the file has been read. */
  readonly preview: TablePreview | null
  /** What was guessed, where it is mapped as the person left it instead. */
  readonly guessed: TableDraft | null
  /** Being mapped anew or saved. */
  readonly isBusy: boolean
  /** Accepted: nothing can be changed any more. */
  readonly isSaving: boolean
  /** Why it was refused last; told until it is accepted. */
  readonly refusal: Problem | null
}

/** What became of the files that were taken without being looked at one by one. */
export interface TakenFiles {
  readonly taken: number
  /** Names of those that gave no entry. */
  readonly left: readonly string[]
}
const noFiles: TakenFiles = { taken: 0, left: [] }

interface ImportState {
  readonly job: ImportJob | null
  readonly waiting: readonly WaitingFile[]
  /** The waiting files are taken as they are guessed; null while the person decides each. */
  readonly all: TakenFiles | null
  /** The sum of the last time that all were taken. */
  readonly allTaken: TakenFiles | null
}

export const useImport = create<ImportState>(() => ({ job: null, waiting: [], all: null, allTaken: null }))

let lastNumber = 0

const startJob = (name: string, updates: string | null, source: WaitingFile | null): ImportJob => ({
  number: ++lastNumber,
  name,
  updates,
  source,
  isEdit: source === null,
  upload: null,
  stage: 'send',
  count: null,
  preview: null,
  guessed: null,
  isBusy: false,
  isSaving: false,
  refusal: null,
})

const change = (part: Partial<ImportJob>) => {
  const { job } = useImport.getState()
  if (job !== null) useImport.setState({ job: { ...job, ...part } })
}
const isCurrent = (upload: UploadId) => useImport.getState().job?.upload === upload

const finish = (problem: Problem | null) => {
  if (problem !== null) showProblem(problem)
  const { all, waiting } = useImport.getState()
  useImport.setState({ job: null, ...(waiting.length === 0 && { all: null, allTaken: all }) })
  void next()
}

/** Starts the next file unless one is under way. */
const next = async (): Promise<void> => {
  const { job, waiting } = useImport.getState()
  const [first, ...rest] = waiting
  if (job !== null || first === undefined) return
  const started = startJob(first.file.name, first.updates, first)
  useImport.setState({ job: started, waiting: rest })
  const isUnderWay = () => useImport.getState().job?.number === started.number
  /** What the person has left meanwhile, main forgets too. */
  const isWanted = (upload: UploadId) => {
    if (isUnderWay()) change({ upload })
    else void bridge.request('tables:cancel', upload)
    return isUnderWay()
  }
  const sent = await sendFile(first, (count) => isUnderWay() && change({ count }), isWanted)
  if (!sent.ok) return isUnderWay() ? finish(sent.problem) : undefined
  if (isWanted(sent.value)) await showPreview(sent.value)
}

const showPreview = async (upload: UploadId): Promise<void> => {
  const preview = await bridge.request('tables:preview', upload, null)
  if (!isCurrent(upload)) return
  if (!preview.ok) return finish(preview.problem)
  const { job } = useImport.getState()
  const left = job === null || job.isEdit ? null : findDraft(preview.value, job.updates)
  const asLeft = left === null ? null : await bridge.request('tables:preview', upload, left)
  if (!isCurrent(upload)) return
  if (asLeft?.ok) change({ preview: asLeft.value, guessed: preview.value.draft })
  else change({ preview: preview.value })
  takeUnseen((asLeft?.ok ? asLeft : preview).value)
}

const countAll = (part: (all: TakenFiles) => Partial<TakenFiles>) => {
  const { all } = useImport.getState()
  if (all !== null) useImport.setState({ all: { ...all, ...part(all) } })
}

/** When all files are taken: one that asks something or changes a known table still waits for the person. */
const takeUnseen = ({ file, entries, grids }: TablePreview): void => {
  const { job, all } = useImport.getState()
  if (job === null || all === null || job.updates !== null) return
  if (entries === 0) {
    countAll(({ left }) => ({ left: [...left, file] }))
    cancel()
  } else if (grids.every(({ crowded }) => crowded === undefined)) void accept()
}

/** Opens a table again with all that was decided when it was accepted. */
export const editTable = async ({ id, file }: Pick<ImportedTable, 'id' | 'file'>): Promise<void> => {
  if (useImport.getState().job !== null) return
  const job = startJob(file, id, null)
  useImport.setState({ job })
  const opened = await bridge.request('tables:reopen', id)
  if (useImport.getState().job?.number !== job.number) {
    if (opened.ok) void bridge.request('tables:cancel', opened.value)
    return
  }
  if (!opened.ok) return finish(opened.problem)
  change({ upload: opened.value, stage: 'read' })
  await showPreview(opened.value)
}

/** `updates` is the id of the table that they replace; null makes new ones. */
export const addFiles = (files: Iterable<File>, updates: string | null = null): void => {
  wait(Array.from(files, (file) => ({ file, updates, kind: 'file' })))
}

/** The pages of a documentation folder become one table. */
export const addFolder = (pages: File, updates: string | null = null): void =>
  wait([{ file: pages, updates, kind: 'folder' }])

const wait = (added: readonly WaitingFile[]) => {
  useImport.setState({ waiting: [...useImport.getState().waiting, ...added] })
  void next()
}

/** A table pasted as text is a file like any other. */
export const addText = (text: string, name: string): void => addFiles([new File([text], name)])

let mapping = 0

/** Shows the change at once; the preview follows. Refused, what was decided stays, to be tried again or left. */
export const remap = async (draft: TableDraft): Promise<void> => {
  const { job } = useImport.getState()
  if (job?.upload == null || job.preview === null) return
  const { upload } = job
  const mine = ++mapping
  change({ isBusy: true, preview: { ...job.preview, draft } })
  if (!job.isEdit) keepDraft(job.preview, job.updates, draft)
  const preview = await bridge.request('tables:preview', upload, draft)
  if (!isCurrent(upload) || mine !== mapping) return
  const isBusy = useImport.getState().job?.isSaving === true
  if (!preview.ok) showProblem(preview.problem)
  change({ ...(preview.ok && { preview: preview.value }), isBusy })
}

/** Gives up what was decided before. */
export const guessAgain = async (): Promise<void> => {
  const { job } = useImport.getState()
  if (job === null || job.preview === null || job.guessed === null) return
  const { guessed } = job
  change({ guessed: null })
  const mapped = remap(guessed)
  forgetDraft(job.preview, job.updates)
  await mapped
}

/** Imports the file as it is mapped now, then shows the next one; a refused one stays. */
export const accept = async (): Promise<void> => {
  const { job } = useImport.getState()
  if (job?.upload == null) return
  change({ isBusy: true, isSaving: true })
  const outcome = await bridge.request('tables:accept', job.upload)
  if (!isCurrent(job.upload)) return
  if (outcome.ok) {
    countAll(({ taken }) => ({ taken: taken + 1 }))
    if (job.refusal !== null) forgetProblem(job.refusal)
    if (job.preview !== null) forgetDraft(job.preview, job.updates)
    return finish(null)
  }
  showProblem(outcome.problem)
  // Nothing to decide: the others that are all wanted go on.
  if (outcome.problem.key === 'tables.added-before' && useImport.getState().all !== null) return cancel()
  // What was decided stays, to be tried again.
  change({ isBusy: false, isSaving: false, refusal: outcome.problem })
}

/** This file as it is mapped now, the waiting ones as they are guessed. */
export const acceptAll = (): void => {
  const { job } = useImport.getState()
  if (job === null || job.preview === null) return
  useImport.setState({ all: noFiles, allTaken: null })
  if (job.preview.entries > 0) void accept()
  else takeUnseen(job.preview)
}

/** Leaves the file out; the next one is shown. */
const cancel = (): void => {
  const upload = useImport.getState().job?.upload
  if (upload != null) void bridge.request('tables:cancel', upload)
  finish(null)
}

/** Leaves the file out; it can be had back as it was decided. */
export const leave = (t: Translate): void => {
  const { job } = useImport.getState()
  cancel()
  // What is no table is not wanted back; neither is a change of settings that was not saved.
  if (job?.source == null || readinessOf(job.preview) === 'no-table' || job.preview === null) return
  const { name, source } = job
  const words = {
    said: t('sources.left', { file: name }),
    undo: t('sources.go-on'),
    undone: t('sources.left-back', { file: name }),
  }
  offerUndo(words, async () => {
    wait([source])
    return true
  })
}

/** Reads the file once more, as a newer state of a table. */
export const updateInstead = (table: string): void => {
  const { job, waiting } = useImport.getState()
  if (job?.source == null) return
  useImport.setState({ waiting: [{ ...job.source, updates: table }, ...waiting] })
  cancel()
}

/** The rest of a folder is not wanted either. */
export const cancelAll = (): void => {
  useImport.setState({ waiting: [], all: null })
  cancel()
}

bridge.subscribe('tables:progress', (upload, stage, count) => {
  if (isCurrent(upload)) change({ stage, count })
})
