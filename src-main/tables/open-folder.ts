/** Opens a documentation folder: its pages one after the other, their tables by shape, one table of them all. */
import type { Catalog, Service } from '../../src-preload/model/catalog.ts'
import { noEnvelope, type ReadingCount, type TableDraft } from '../../src-preload/model/tables.ts'
import { divideEntries } from '../core/pages/additions.ts'
import { compilePages } from '../core/pages/compile-pages.ts'
import { findEditions } from '../core/pages/editions.ts'
import { findHomes } from '../core/pages/page-homes.ts'
import { createFolderReader, guessService } from '../core/pages/read-folder.ts'
import { findSilentCalls } from '../core/pages/silent-calls.ts'
import { summarizeFolder } from '../core/pages/summarize-folder.ts'
import { serviceOf as describeService } from '../core/tables/compile-table.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { decodeText } from './decode-text.ts'
import { type CompiledSource, findExtended, type OpenedSource } from './opened.ts'
import { packPageFolder, readPageFolder } from './page-folder.ts'
import type { ReadingTask } from './protocol.ts'

/** Pages read between two counts. */
const countEvery = 50

export const openFolder = (
  { table, file }: Pick<ReadingTask, 'table' | 'file'>,
  bytes: Uint8Array,
  { services, entries: shipped }: Pick<Catalog, 'services' | 'entries'>,
  onCount: (count: ReadingCount) => void,
): OpenedSource => {
  const messages = createTableMessages()
  const opened = readPageFolder(bytes)
  if (opened === null) messages.onGrid('file/unreadable', { line: 1, column: null })
  const { pages, left } = opened ?? { pages: [], left: [] }
  const reader = createFolderReader()
  const unreadable: string[] = []
  for (const [place, page] of pages.entries()) {
    if (place % countEvery === 0) onCount({ done: place, total: pages.length })
    const { text, damaged } = decodeText(page.bytes)
    if (damaged > 0) unreadable.push(page.path)
    else reader.add({ path: page.path, text })
  }
  onCount({ done: pages.length, total: pages.length })
  const folder = reader.finish()
  const guessed = guessService(folder.hosts, services)

  const compile = (draft: TableDraft): CompiledSource => {
    const extended = findExtended(draft, services)
    const service: Service = extended ?? describeService({ id: table, file }, draft, '')
    const serviceOf: (page: number, code: string) => Service =
      extended === undefined ? () => service : findHomes(folder, draft.mappings, extended, services, shipped)
    const compiled = compilePages({ id: table, ...folder, serviceOf }, draft.mappings)
    const { entries, additions } = divideEntries(compiled.entries, extended === undefined ? [] : shipped)
    const summary = summarizeFolder({ folder, mappings: draft.mappings, compiled, additions, left, unreadable })
    return {
      services: extended === undefined ? [service] : [],
      entries,
      additions,
      calls: findSilentCalls(folder, compiled.entries, (page) => serviceOf(page, '')),
      leftOut: compiled.faults.length,
      folder: { ...summary, editions: findEditions(folder, compiled.entries, shipped) },
    }
  }
  return {
    encoding: '',
    grids: folder.shapes,
    messages,
    guess() {
      const draft = guessDraft(file, folder.shapes)
      const mappings = draft.mappings.map((mapping, place) => ({
        ...mapping,
        taken: mapping.taken && folder.shapes[place]?.reason === null,
      }))
      return { ...draft, mappings, envelope: noEnvelope, ...(guessed !== null && { extends: guessed }) }
    },
    compile,
    rename: (compiled, draft) =>
      compiled.services.length === 0
        ? compiled
        : { ...compiled, services: [describeService({ id: table, file }, draft, '')] },
    toKeep: () => packPageFolder({ pages, left }),
  }
}
