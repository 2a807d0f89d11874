/** What a person is told of a documentation folder before accepting it: one summary, with samples of what was left out. */
import type { LeftBehind } from '../../../src-preload/model/page-folder.ts'
import type { FolderSummary, GridMapping, LeftOut, LeftOutReason } from '../../../src-preload/model/tables.ts'
import type { Addition } from '../catalog/addition.ts'
import type { CompiledPages } from './compile-pages.ts'
import type { ReadFolder } from './read-folder.ts'

const sampleLimit = 5
/** UTF-16 units of a sample. */
const textLimit = 160

interface FolderFacts {
  readonly folder: ReadFolder
  readonly mappings: readonly GridMapping[]
  readonly compiled: CompiledPages
  readonly additions: readonly Addition[]
  /** Files that are no pages, by ending. */
  readonly left: readonly LeftBehind[]
  /** Pages whose encoding could not be told. */
  readonly unreadable: readonly string[]
}

const leftOut = (reason: LeftOutReason, count: number, samples: LeftOut['samples']): readonly LeftOut[] =>
  count === 0
    ? []
    : [
        {
          reason,
          count,
          samples: samples.slice(0, sampleLimit).map(({ page, text }) => ({ page, text: text.slice(0, textLimit) })),
        },
      ]

export const summarizeFolder = (facts: FolderFacts): Omit<FolderSummary, 'editions'> => {
  const { folder, mappings, compiled, additions, left, unreadable } = facts
  const { pages, shapes } = folder
  const fileOf = (page: number | undefined) => pages[page ?? 0]?.file ?? ''
  const isTaken = (place: number) => mappings[place]?.taken === true && mappings[place].columns.includes('code')
  const taken = shapes.filter((_, place) => isTaken(place))
  const withCodes = new Set(taken.flatMap((shape) => shape.pages))
  const faults = (fault: CompiledPages['faults'][number]['fault']) => {
    const found = compiled.faults.filter((one) => one.fault === fault)
    return leftOut(
      `row-${fault}`,
      found.length,
      found.map(({ page, text }) => ({ page: fileOf(page), text })),
    )
  }
  const tables = (reason: 'no-code-column' | 'http-only' | 'not-taken') => {
    const found = shapes.filter((shape, place) => !isTaken(place) && (shape.reason ?? 'not-taken') === reason)
    return leftOut(
      reason,
      found.reduce((sum, shape) => sum + shape.tables, 0),
      found.map((shape) => ({ page: fileOf(shape.pages[0]), text: shape.columns.join(' | ') })),
    )
  }
  const silent = pages.filter(({ path }, place) => path !== null && !withCodes.has(place))
  const others = left.reduce((sum, { count }) => sum + count, 0)
  return {
    files: pages.length + unreadable.length + others,
    pages: pages.length,
    pagesWithCodes: withCodes.size,
    codes: new Set(compiled.entries.map(({ code }) => code)).size,
    rows: compiled.rows,
    merged: Math.max(0, compiled.rows - compiled.entries.length),
    otherTables: folder.otherTables,
    additions: additions.length,
    leftOut: [
      ...tables('not-taken'),
      ...tables('no-code-column'),
      ...tables('http-only'),
      ...faults('no-code'),
      ...faults('no-text'),
      ...leftOut(
        'no-errors',
        silent.length,
        silent.map(({ file, title }) => ({ page: file, text: title })),
      ),
      ...leftOut(
        'unreadable',
        unreadable.length,
        unreadable.map((page) => ({ page, text: '' })),
      ),
      ...leftOut(
        'no-page',
        others,
        left.map(({ left: ending, count }) => ({ page: ending === '' ? '—' : `.${ending}`, text: String(count) })),
      ),
    ],
  }
}
