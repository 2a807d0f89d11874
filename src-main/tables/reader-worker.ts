/** The program beside the host that reads one file of a person: a preview for every mapping tried, compiled files once accepted. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import type { TableDraft, TableSums } from '../../src-preload/model/tables.ts'
import { finishSteps } from '../core/steps.ts'
import { carryDraft } from '../core/tables/carry-draft.ts'
import { guessEnvelope } from '../core/tables/guess-envelope.ts'
import type { HeadedGrid } from '../core/tables/header.ts'
import { type PreviewInput, previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { lineSteps, readPlainEntries, writeEntries } from '../engine/compiled-table.ts'
import { digestOf } from '../engine/file-digest.ts'
import { inPieces } from '../engine/in-pieces.ts'
import { loadCatalog } from '../engine/load-catalog.ts'
import { openHostPort } from '../host-port.ts'
import { writeDurably } from '../store/durable-file.ts'
import { nodeFiles } from '../store/file-system.ts'
import { writeProblem } from '../store/write-problem.ts'
import { joinPieces } from '../uploads/uploads.ts'
import { openFile } from './open-file.ts'
import { openFolder } from './open-folder.ts'
import type { CompiledSource } from './opened.ts'
import { isPageFolder } from './page-folder.ts'
import { prepareSteps } from './prepare-table.ts'
import type { ReadingCall, ReadingJob, ReadingMessage } from './protocol.ts'
import { readSource } from './read-source.ts'

const { send, listen } = openHostPort<ReadingCall, ReadingMessage>()

const readBefore = async (task: ReadingJob): Promise<PreviewInput['before']> => {
  const nothing = { entries: [], additions: [] }
  if (task.before === null) return nothing
  try {
    return await readPlainEntries(readFileSync(`${task.before}.entries`, 'utf8').trimEnd().split('\n'))
  } catch {
    // What cannot be read counts as nothing: everything shows as added.
    return nothing
  }
}

/** The tables of what this one is a newer state of, which is read once more to learn how its columns were called; null where it cannot be. */
const readHeads = async (
  task: ReadingJob,
  bytes: Uint8Array,
  catalog: Catalog,
): Promise<readonly Pick<HeadedGrid, 'columns' | 'isBare'>[] | null> => {
  const old = task.before === null || task.isCarried === undefined ? null : await readSource(`${task.before}.source`)
  if (old === null) return null
  if (isPageFolder(old) !== isPageFolder(bytes)) return []
  const { grids } = isPageFolder(old)
    ? openFolder(task, old, catalog, () => undefined)
    : await openFile(task, old, catalog.services)
  return grids.map(({ columns, isBare }) => ({ columns, isBare }))
}

const start = async (task: ReadingJob, bytes: Uint8Array) => {
  send({ type: 'stage', stage: 'read', count: null })
  const { catalog } = loadCatalog(task.resources)
  // Before the new one is opened: both at once would take twice the memory.
  const heads = await readHeads(task, bytes, catalog)
  const opened = isPageFolder(bytes)
    ? openFolder(task, bytes, catalog, (count) => send({ type: 'stage', stage: 'read', count }))
    : await openFile(task, bytes, catalog.services)
  const { grids, encoding } = opened
  const known = new Set(catalog.entries.map(({ code }) => code))
  const documented = new Map(catalog.entries.map((entry) => [entry.id, entry]))
  const before = await readBefore(task)
  let compiled: CompiledSource = { services: [], entries: [], additions: [], calls: [], leftOut: 0, folder: null }
  let messages = createTableMessages()
  let mapped = ''

  const preview = (draft: TableDraft) => {
    send({ type: 'stage', stage: 'compile', count: null })
    const mapping = JSON.stringify([draft.mappings, draft.extends])
    if (mapping === mapped) compiled = opened.rename(compiled, draft)
    else {
      messages = createTableMessages()
      compiled = opened.compile(draft, messages)
      mapped = mapping
    }
    send({
      type: 'preview',
      preview: previewTable({
        file: task.file,
        grids,
        folder: compiled.folder,
        encoding,
        draft,
        compiled,
        messages: { ...messages, all: [...opened.messages.all, ...messages.all] },
        before,
        documented: (id) => documented.get(id),
        favorites: task.favorites,
        // Codes of the service that it extends are meant to be the same.
        isKnownElsewhere: (code) => draft.extends === undefined && known.has(code),
      }),
    })
  }
  /** Another mapping needs other files. */
  const nothing = Promise.resolve<Uint8Array | null>(null)
  let prepared = { of: compiled.entries, lines: nothing, index: nothing }
  const prepare = () => {
    const { entries } = compiled
    if (prepared.of === entries) return
    const isWanted = () => compiled.entries === entries
    // Lines first: what is accepted at once is read by the engine while its index is made.
    const lines = inPieces(lineSteps(entries), isWanted)
    const index = lines.then((made) => (made === null ? null : inPieces(prepareSteps(entries), isWanted)))
    prepared = { of: entries, lines, index }
  }
  const save = async (base: string) => {
    const { services, entries, additions, calls } = compiled
    const { lines, index } = prepared
    const write = async (part: keyof TableSums, content: Uint8Array) => {
      await writeDurably(nodeFiles, `${base}.${part}`, content)
      return digestOf(content)
    }
    const writeListed = async () => {
      const made = (await lines) ?? finishSteps(lineSteps(entries))
      const sum = await write('entries', writeEntries({ services, entries, additions, calls }, made))
      send({ type: 'listed', sum })
      return sum
    }
    const writeIndex = async () => {
      const made = (await index) ?? finishSteps(prepareSteps(entries))
      send({ type: 'stage', stage: 'write', count: null })
      return write('index', made)
    }
    send({ type: 'stage', stage: 'index', count: null })
    const written = [opened.toKeep().then((kept) => write('source', kept)), writeIndex(), writeListed()] as const
    // Nothing is said of what could not be saved any more once that has been told.
    await Promise.allSettled(written)
    try {
      const [source, indexed, listed] = await Promise.all(written)
      const sums: TableSums = { source, index: indexed, entries: listed }
      send({ type: 'saved', services: services.map(({ id }) => id), entries: entries.length + additions.length, sums })
    } catch (error) {
      // What was written of it is in nobody's use and goes with the next start.
      send({ type: 'not-saved', problem: writeProblem(error, dirname(base), 'given') })
    }
  }
  const guessed = opened.guess()
  preview(task.draft === null ? guessed : carryDraft(task.draft, guessed, heads, grids))
  prepare()
  return (call: Exclude<ReadingCall, { readonly type: 'piece' | 'read' }>) => {
    if (call.type === 'remap') {
      preview(call.draft)
      prepare()
    } else if (call.type === 'guess') {
      const codes = new Set(compiled.entries.map(({ code }) => code))
      send({ type: 'guessed', envelope: guessEnvelope(call.sample, codes) })
    } else void save(call.base)
  }
}

let pieces: Uint8Array[] = []
let started: ReturnType<typeof start> | undefined

listen((call) => {
  if (call.type === 'piece') pieces.push(call.bytes)
  else if (call.type === 'read') {
    started = start(call.job, joinPieces(pieces))
    pieces = []
  } else void started?.then((answer) => answer(call))
})
