/** The packs a person is looking at, one after the other: opened, previewed, decided on, accepted or left. */

import { create } from 'zustand'
import type { UndoToken } from '../../../../src-preload/model/library.ts'
import { failure, type Outcome, type Problem, success } from '../../../../src-preload/model/outcome.ts'
import {
  type PackChoice,
  type PackDecisions,
  type PackItem,
  type PackOffer,
  type PackOpening,
  type PackPreview,
  packLimits,
} from '../../../../src-preload/model/packs.ts'
import { fileNameLimit } from '../../../../src-preload/model/shape.ts'
import { showProblem } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { sendPieces } from '../../../lib/send-pieces.ts'
import { decide } from './group-items.ts'

/** `isWanted` is asked between pieces; false ends it. */
const sendPack = async (file: File, isWanted: (opening: PackOpening) => boolean): Promise<Outcome<PackOpening>> => {
  if (file.size > packLimits.file)
    return failure('tables.file-too-large', { file: file.name, limit: packLimits.file / 1024 / 1024 })
  const started = await bridge.request('packs:start', file.name.slice(0, fileNameLimit))
  if (!started.ok) return started
  const opening = started.value
  const push = (piece: string) => bridge.request('packs:push', opening, piece)
  const sent = await sendPieces(file, push, () => isWanted(opening))
  if (sent.ok) return success(opening)
  await bridge.request('packs:cancel', opening)
  return sent
}

/** A file of the person's, or the digest of what lies in a watched folder. */
type Source = { readonly file: File } | { readonly digest: string }

interface WaitingPack {
  readonly name: string
  readonly source: Source
}

export interface PackJob {
  /** Tells this job from the next one. */
  readonly number: number
  /** The file's name until the pack's own is known. */
  readonly name: string
  readonly opening: PackOpening | null
  /** Null until it has been read. */
  readonly preview: PackPreview | null
  readonly decisions: PackDecisions
  /** From now on only what the same key signed. */
  readonly pin: boolean
  /** Being merged. */
  readonly isBusy: boolean
}

interface PackJobs {
  readonly job: PackJob | null
  readonly waiting: readonly WaitingPack[]
}

export const usePackJobs = create<PackJobs>(() => ({ job: null, waiting: [] }))

const change = (part: Partial<PackJob>) => {
  const { job } = usePackJobs.getState()
  if (job !== null) usePackJobs.setState({ job: { ...job, ...part } })
}

const finish = (problem: Problem | null) => {
  if (problem !== null) showProblem(problem)
  usePackJobs.setState({ job: null })
  void next()
}

let lastNumber = 0

/** Opens the next pack unless one is being looked at. */
const next = async (): Promise<void> => {
  const { job, waiting } = usePackJobs.getState()
  const [first, ...rest] = waiting
  if (job !== null || first === undefined) return
  const { name, source } = first
  const number = ++lastNumber
  const started: PackJob = { number, name, opening: null, preview: null, decisions: {}, pin: false, isBusy: false }
  usePackJobs.setState({ job: started, waiting: rest })
  const isCurrent = () => usePackJobs.getState().job?.number === number
  /** What the person has left meanwhile, main forgets too. */
  const isWanted = (opening: PackOpening) => {
    if (isCurrent()) change({ opening })
    else void bridge.request('packs:cancel', opening)
    return isCurrent()
  }
  const opened =
    'file' in source ? await sendPack(source.file, isWanted) : await bridge.request('packs:open-offer', source.digest)
  if (!opened.ok) {
    if (isCurrent()) finish(opened.problem)
    return
  }
  if (!isWanted(opened.value)) return
  const preview = await bridge.request('packs:preview', opened.value)
  if (!isCurrent()) return
  if (preview.ok) change({ preview: preview.value })
  else finish(preview.problem)
}

const add = (packs: readonly WaitingPack[]) => {
  usePackJobs.setState({ waiting: [...usePackJobs.getState().waiting, ...packs] })
  void next()
}

/** One after the other, behind those that wait already. */
export const openPackFiles = (files: readonly File[]): void =>
  add(files.map((file) => ({ name: file.name, source: { file } })))

/** A pack that lies in a watched folder. */
export const openOffer = ({ name, digest }: PackOffer): void => add([{ name, source: { digest } }])

export const decideItems = (items: readonly PackItem[], choice: PackChoice): void => {
  const { job } = usePackJobs.getState()
  if (job !== null) change({ decisions: decide(job.decisions, items, choice) })
}

/** Whether updates are taken from this signer only, once the pack is accepted. */
export const pinSigner = (pin: boolean): void => change({ pin })

/** The way back; null where there is none or it failed, which has been said. */
export type Accepted = { readonly name: string; readonly undo: UndoToken | null } | null

/** After a failure the preview is made anew and stays, so that the person sees where things stand and can try again. */
export const acceptPack = async (): Promise<Accepted> => {
  const { job } = usePackJobs.getState()
  if (job?.opening == null || job.preview === null) return null
  change({ isBusy: true })
  const outcome = await bridge.request('packs:accept', job.opening, job.decisions, job.pin)
  if (usePackJobs.getState().job?.number !== job.number) return null
  if (!outcome.ok) {
    showProblem(outcome.problem)
    const preview = await bridge.request('packs:preview', job.opening)
    if (usePackJobs.getState().job?.number !== job.number) return null
    if (preview.ok) change({ preview: preview.value, isBusy: false })
    else finish(preview.problem)
    return null
  }
  finish(null)
  return { name: job.preview.name, undo: outcome.value }
}

/** Nothing of it is taken; the next one that waits is opened. */
export const leavePack = (): void => {
  const opening = usePackJobs.getState().job?.opening
  if (opening != null) void bridge.request('packs:cancel', opening)
  finish(null)
}
