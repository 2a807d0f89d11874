/**
 * `npm run corpus -- --prove`: leaves out each row of the tables in turn, and of those whose absence changes no verdict of
 * any text and no judged query as many together as that still holds for. Such rows of the analyzer go, or get a text that needs them.
 */
import { plainWidth } from '../../core/analyzer/passages/plain-width.ts'
import { kinds, kindTexts } from '../kinds/kinds.ts'
import { collectedTexts } from '../labelled-text.ts'
import { ownTexts } from '../own-texts.ts'
import { rowTexts } from '../row-texts.ts'
import { shippedCatalog } from '../shipped-analyzer.ts'
import { analyzerRows } from './analyzer-rows.ts'
import { holdOut } from './hold-out.ts'
import { judgeTexts } from './judge-text.ts'
import { type Judge, type Omission, shippedTables, type Tables } from './omission.ts'
import { judgeQueries, queries, searchRows } from './search-rows.ts'

/** Sets of renderings are large: every n-th of their texts. */
const step = { rendered: 4, kinds: 40 }

/** Texts from the fewest and most telling to renderings of many rows. Those made from a row itself prove nothing of it. */
const proofTexts = (): readonly string[] =>
  [
    ...collectedTexts.flatMap(([, list]) => list),
    ...ownTexts(shippedCatalog).flatMap(([name, list]) =>
      name === 'a text for each row'
        ? []
        : list.length > 1_000
          ? list.filter((_, at) => at % step.rendered === 0)
          : list,
    ),
    ...kinds.flatMap((kind) => kindTexts(shippedCatalog, kind, step.kinds).flatMap(([, list]) => list)),
  ].map(({ text }) => text)

type Judging = <T>(tables: Tables, during: (judge: Judge) => T) => T

interface Proof {
  /** Rows without which, one at a time, every verdict stays what it is. */
  idle(rows: readonly Omission[]): readonly Omission[]
  /** Of idle rows those that can go together. */
  together(idle: readonly Omission[]): readonly Omission[]
}

const proveBy = (texts: readonly string[], judging: Judging): Proof => {
  const verdicts = judging(shippedTables, (judge) => texts.map(judge))
  const plain = texts.map(plainWidth)
  const changesNothing = ({ mayMatter }: Omission, tables: Tables): boolean => {
    const candidates = plain.flatMap((text, at) => (mayMatter(text) ? [at] : []))
    return (
      candidates.length === 0 ||
      judging(tables, (judge) => candidates.every((at) => judge(texts[at] ?? '') === verdicts[at]))
    )
  }
  return {
    idle: (rows) => rows.filter((row) => changesNothing(row, row.leaveOut(shippedTables))),
    together(idle) {
      let tables = shippedTables
      return idle.filter((row) => {
        const fewer = row.leaveOut(tables)
        const isIdle = changesNothing(row, fewer)
        if (isIdle) tables = fewer
        return isIdle
      })
    },
  }
}

/**
 * Prints every row of the analyzer that can go, and per table how many there are, how many change nothing alone, and how
 * many only the texts made from rows need; false where any row of the analyzer can go. Of the rows of the search it is told
 * what dropping the idle ones would cost queries that nobody has written down.
 */
export const prove = (): boolean => {
  const ofAnalyzer = analyzerRows()
  const ofSearch = searchRows()
  const texts = proofTexts()
  const made = rowTexts(shippedCatalog).map(({ text }) => text)
  const rows = [...ofAnalyzer, ...ofSearch]
  const unneeded = proveBy(texts, judgeTexts).idle(ofAnalyzer)
  const byAll = proveBy([...texts, ...made], judgeTexts)
  const byQueries = proveBy(queries, judgeQueries)
  const idleOfAnalyzer = byAll.idle(unneeded)
  const idleOfSearch = byQueries.idle(ofSearch)
  const idle = [...idleOfAnalyzer, ...idleOfSearch]
  const goneOfAnalyzer = byAll.together(idleOfAnalyzer)
  const gone = [...goneOfAnalyzer, ...byQueries.together(idleOfSearch)]
  for (const { table, row } of goneOfAnalyzer) console.log(`${table}: ${row}`)
  console.log(
    `\nrows that change no verdict of ${texts.length} texts, ${made.length} made from rows, ${queries.length} queries`,
  )
  console.log(`  ${''.padEnd(28)}  together  alone  only of texts made from rows`)
  for (const table of [...new Set(rows.map((row) => row.table)), null]) {
    const count = (list: readonly Omission[]) => list.filter((row) => table === null || row.table === table).length
    const onlyMade = count(unneeded) - count(idleOfAnalyzer)
    console.log(
      `  ${(table ?? 'all').padEnd(28)} ${String(count(gone)).padStart(8)}  ${String(count(idle)).padStart(5)}  ${String(onlyMade).padStart(5)}  of ${count(rows)}`,
    )
  }
  for (const { queries: unseen, kept, withAll, withKept } of holdOut())
    console.log(
      `search rows that one half of the queries needs: ${kept}; the other half (${unseen}): first ${withAll[0]} with all rows, ${withKept[0]} with these, in five ${withAll[1]} and ${withKept[1]}`,
    )
  return goneOfAnalyzer.length === 0
}
