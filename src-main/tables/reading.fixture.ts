/** For tests: a file read and compiled for real, in this thread. */
import { writeFileSync } from 'node:fs'
import { success } from '../../src-preload/model/outcome.ts'
import { noEnvelope, type TableDraft } from '../../src-preload/model/tables.ts'
import { finishSteps } from '../core/search/index/steps.ts'
import { previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { writeEntries } from '../engine/compiled-table.ts'
import { digestOf } from '../engine/file-digest.ts'
import { openFile } from './open-file.ts'
import { prepareSteps } from './prepare-table.ts'
import type { ReadingTask } from './protocol.ts'
import type { TableReader } from './reading.ts'

export const readHere = (task: ReadingTask): TableReader => {
  const bytes = Buffer.concat(task.pieces)
  const compile = async (chosen: TableDraft | null) => {
    const opened = await openFile(task, bytes, [])
    const messages = createTableMessages()
    const draft = chosen ?? opened.guess()
    const compiled = opened.compile(draft, messages)
    const preview = previewTable({
      file: task.file,
      grids: opened.grids,
      folder: null,
      encoding: opened.encoding,
      draft,
      compiled,
      messages,
      before: { entries: [], additions: [] },
      documented: () => undefined,
      favorites: [],
      isKnownElsewhere: () => false,
    })
    return { compiled, preview }
  }
  let draft = task.draft
  return {
    task,
    preview: async () => success((await compile(draft)).preview),
    remap: async (next) => {
      draft = next
      return success((await compile(next)).preview)
    },
    guess: async () => success(noEnvelope),
    save: async (base) => {
      const { compiled } = await compile(draft)
      const { services, entries } = compiled
      const { index, lines } = finishSteps(prepareSteps(entries))
      const parts = { source: bytes, index, entries: writeEntries(compiled, lines) }
      for (const [part, content] of Object.entries(parts)) writeFileSync(`${base}.${part}`, content)
      const sums = { source: digestOf(parts.source), index: digestOf(parts.index), entries: digestOf(parts.entries) }
      return success({ services: services.map(({ id }) => id), entries: entries.length, sums })
    },
    cancel: async () => undefined,
  }
}
