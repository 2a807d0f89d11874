/** The thread that reads one file of a person: a preview for every mapping tried, compiled files once accepted. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Entry } from '../../src-preload/model/catalog.ts'
import type { TableDraft, TableSums } from '../../src-preload/model/tables.ts'
import { finishSteps } from '../core/search/index/steps.ts'
import { type CompiledTable, compileTable, renameServices, type TableSource } from '../core/tables/compile-table.ts'
import { guessEnvelope } from '../core/tables/guess-envelope.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft, previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { readEntries, writeEntries } from '../engine/compiled-table.ts'
import { digestOf } from '../engine/file-digest.ts'
import { inPieces } from '../engine/in-pieces.ts'
import { loadCatalog } from '../engine/load-catalog.ts'
import { writeDurably } from '../store/durable-file.ts'
import { nodeFiles } from '../store/file-system.ts'
import { type PreparedTable, prepareSteps } from './prepare-table.ts'
import type { ReadingCall, ReadingMessage, ReadingTask } from './protocol.ts'
import { readGrids } from './read-grids.ts'

if (parentPort === null) throw new Error('The table reader runs in a worker thread only.')
const port = parentPort
const task: ReadingTask = workerData
const send = (message: ReadingMessage) => port.postMessage(message)

const readBefore = async (): Promise<readonly Entry[]> => {
  if (task.before === null) return []
  try {
    return (await readEntries(readFileSync(`${task.before}.entries`, 'utf8').trimEnd().split('\n'))).entries
  } catch {
    // What cannot be read counts as nothing: everything shows as added.
    return []
  }
}

const start = async () => {
  send({ type: 'stage', stage: 'read' })
  const reading = createTableMessages()
  const { encoding, adviceFormat, grids } = await readGrids(task.bytes, reading)
  const source: TableSource = {
    id: task.table,
    file: task.file,
    adviceFormat,
    grids: grids.map((grid) => headGrid(grid, reading.onGrid)),
  }
  const known = new Set(loadCatalog(task.resources).catalog.entries.map(({ code }) => code))
  const before = await readBefore()
  let compiled: CompiledTable = { services: [], entries: [], leftOut: 0 }
  let messages = createTableMessages()
  let mapped = ''

  const preview = (draft: TableDraft) => {
    send({ type: 'stage', stage: 'compile' })
    const mapping = JSON.stringify(draft.mappings)
    if (mapping === mapped) compiled = renameServices(compiled, source, draft)
    else {
      messages = createTableMessages()
      compiled = compileTable(source, draft, messages)
      mapped = mapping
    }
    const all = { ...messages, all: [...reading.all, ...messages.all] }
    const isKnownElsewhere = (code: string) => known.has(code)
    send({
      type: 'preview',
      preview: previewTable({
        source,
        encoding,
        draft,
        compiled,
        messages: all,
        before,
        favorites: task.favorites,
        isKnownElsewhere,
      }),
    })
  }
  /** Another mapping needs other files. */
  let prepared = { of: compiled.entries, parts: Promise.resolve<PreparedTable | null>(null) }
  const prepare = () => {
    const { entries } = compiled
    if (prepared.of === entries) return
    prepared = { of: entries, parts: inPieces(prepareSteps(entries), () => compiled.entries === entries) }
  }
  const save = async (base: string) => {
    const { services, entries } = compiled
    send({ type: 'stage', stage: 'index' })
    const { index, lines } = (await prepared.parts) ?? finishSteps(prepareSteps(entries))
    send({ type: 'stage', stage: 'write' })
    const write = async (part: keyof TableSums, content: string | Uint8Array) => {
      await writeDurably(nodeFiles, `${base}.${part}`, content)
      return digestOf(content)
    }
    const [source, indexed, listed] = await Promise.all([
      write('source', task.bytes),
      write('index', index),
      write('entries', writeEntries(services, entries, lines)),
    ])
    const sums: TableSums = { source, index: indexed, entries: listed }
    send({ type: 'saved', services: services.map(({ id }) => id), entries: entries.length, sums })
  }
  const guessed = guessDraft(task.file, source.grids)
  // A mapping of other columns is of no use.
  const fits = task.draft?.mappings.every(
    ({ columns }, index) => columns.length === source.grids[index]?.columns.length,
  )
  preview(
    task.draft !== null && fits === true ? task.draft : { ...guessed, ...(task.draft && { name: task.draft.name }) },
  )
  prepare()
  port.on('message', (call: ReadingCall) => {
    if (call.type === 'remap') {
      preview(call.draft)
      prepare()
    } else if (call.type === 'guess') {
      const codes = new Set(compiled.entries.map(({ code }) => code))
      send({ type: 'guessed', envelope: guessEnvelope(call.sample, codes) })
    } else void save(call.base)
  })
}

void start()
