/** The window's Diagnose store, and what is shown of it. */
import { useStore } from 'zustand'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { showProblem } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { toPictureFile } from '../../lib/screen-pixels.ts'
import { sendPicture } from '../../lib/send-picture.ts'
import { isInFile } from './count-in-file.ts'
import { createDiagnoseStore, type DiagnoseState, findingKey } from './diagnose-store.ts'
import { pastedText } from './pasted-text.ts'
import { mixedText } from './picture/mixed-text.ts'
import { type FetchedFile, fetchFiles, growFiles, keepFiles, takeSentFiles } from './sent-files.ts'
import type { TextSource } from './text-source.ts'

export const diagnoseStore = createDiagnoseStore({
  request: bridge.request.bind(bridge),
  now: () => performance.now(),
  later(run, rest) {
    const timer = setTimeout(run, rest)
    return () => clearTimeout(timer)
  },
})

/** Text that is read again when entries come or change, in UTF-16 units: what takes no noticeable time. */
const rereadLimit = 65_536

bridge.subscribe('catalog:changed', () => {
  const { phase, diagnosis, again } = diagnoseStore.getState()
  if (phase === 'done' && diagnosis !== null && diagnosis.length <= rereadLimit) again()
})

export const useDiagnose = <T>(select: (state: DiagnoseState) => T): T => useStore(diagnoseStore, select)

/** Longest text the paste box holds, in UTF-16 units: a text box of more makes every key press slow. */
const draftLimit = 20_000

/** Blank text is nothing to read. */
export const diagnoseText = (text: string): void => {
  if (text.trim() === '') return
  diagnoseStore.getState().open(pastedText(text), text.length <= draftLimit ? text : null)
}

/** All of them are one case. */
export const diagnoseFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return
  const kept = await keepFiles(files)
  diagnoseStore.getState().open(kept === null ? mixedText(files, sendPicture) : sourceOf(kept), null)
}

/** Reads the files that the system handed over; where one cannot be read, says so. */
export const diagnoseSentFiles = async (): Promise<void> => {
  const taken = await takeSentFiles()
  if (!taken.ok) return showProblem(taken.problem)
  if (taken.value.length > 0) diagnoseStore.getState().open(sourceOf(taken.value), null)
}

/** Sources that may grow, with what they were made of. */
const sent = new WeakMap<TextSource, readonly FetchedFile[]>()

const sourceOf = (files: readonly FetchedFile[]): TextSource => {
  const source = mixedText(
    files.map(({ file }) => file),
    sendPicture,
  )
  sent.set(source, files)
  return source
}

/** Whether a text lies in files that main can look at again. */
export const canGrow = (source: TextSource | null): boolean => source !== null && sent.has(source)

/** Diagnoses what has come to the files of the text that is shown; answers whether anything has. */
export const growText = async (): Promise<boolean> => {
  const { source, phase, renew } = diagnoseStore.getState()
  const files = source === null || phase !== 'done' ? undefined : sent.get(source)
  const grown = files === undefined ? null : await growFiles(files)
  if (grown === null || diagnoseStore.getState().source !== source) return false
  await renew(sourceOf(grown.files), grown.isAppended)
  return true
}

/** The text that is being brought back: every part of it that cannot be read asks for it. */
let recovered: TextSource | null = null

/** A file that changes after it was opened gives nothing more to this page: main still reads it; where it cannot, says so. */
const recoverText = async (source: TextSource): Promise<void> => {
  if (diagnoseStore.getState().source !== source || recovered === source) return
  recovered = source
  const files = sent.get(source)
  const fetched = files === undefined ? null : await fetchFiles(files)
  const { source: shown, phase, renew, again } = diagnoseStore.getState()
  if (shown !== source) return
  if (fetched === null) showProblem({ key: 'diagnose.file-changed', values: { file: source.names.join(', ') } })
  else if (phase === 'done') await renew(sourceOf(fetched.files), fetched.isAppended)
  else again(sourceOf(fetched.files))
}

/** What to do where a part of the text cannot be read: a file that has changed is brought back, anything else is a fault. */
export const orRecover =
  (source: TextSource) =>
  (error: unknown): null => {
    if (error instanceof DOMException) recoverText(source).catch((failed: unknown) => console.error(failed))
    else console.error(error)
    return null
  }

diagnoseStore.subscribe(({ source, phase, problem }, before) => {
  if (source === null || phase !== 'failed' || phase === before.phase || problem?.key !== 'diagnose.unreadable') return
  if (sent.get(source)?.some(({ isOnDisk }) => isOnDisk)) void recoverText(source)
})

/** Reads what was chosen on the screen; where no screen can be seen, says so. */
export const diagnoseRegion = async (): Promise<void> => {
  const taken = await bridge.request('region:take')
  if (!taken.ok) return showProblem(taken.problem)
  if (taken.value !== null) await diagnoseFiles([await toPictureFile(taken.value, 'screen.png')])
}

const none: readonly Finding[] = []

/** The finding looked at: the chosen one, else the most important; of one file where only that is looked at and has any. */
export const useFinding = (): Finding | undefined => {
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const selected = useDiagnose((state) => state.selected)
  const files = useDiagnose((state) => state.files)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const here = findings.filter((finding) => isInFile(finding, files, onlyFile))
  const among = here.length > 0 ? here : findings
  return among.find((finding) => findingKey(finding) === selected) ?? among[0]
}
