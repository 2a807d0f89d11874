/**
 * `npm run corpus -- --prove`: leaves out each row of the tables in turn and lists those whose absence changes no verdict
 * of any text and no judged query. Such a row goes, or gets a text that needs it.
 */
import { plainWidth } from '../../core/analyzer/passages/plain-width.ts'
import { kinds, kindTexts } from '../kinds/kinds.ts'
import { collectedTexts } from '../labelled-text.ts'
import { ownTexts } from '../own-texts.ts'
import { rowTexts } from '../row-texts.ts'
import { shippedCatalog } from '../shipped-analyzer.ts'
import { analyzerRows } from './analyzer-rows.ts'
import { judgeShipped } from './judge-text.ts'
import type { Judge, Omission } from './omission.ts'
import { judgeQuery, queries, searchRows } from './search-rows.ts'

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

/** Rows without which every verdict stays what it is. */
const findIdle = (rows: readonly Omission[], texts: readonly string[], judge: Judge): readonly Omission[] => {
  const verdicts = texts.map(judge)
  const plain = texts.map(plainWidth)
  return rows.filter(({ mayMatter, leaveOut }) => {
    const candidates = plain.flatMap((text, at) => (mayMatter(text) ? [at] : []))
    return (
      candidates.length === 0 ||
      leaveOut((judgeWithout) => candidates.every((at) => judgeWithout(texts[at] ?? '') === verdicts[at]))
    )
  })
}

/**
 * Prints every row that changes nothing, and per table how many there are and how many only the texts made from rows need;
 * false where any row changes nothing.
 */
export const prove = (): boolean => {
  const ofAnalyzer = analyzerRows()
  const ofSearch = searchRows()
  const texts = proofTexts()
  const rows = [...ofAnalyzer, ...ofSearch]
  const unneeded = findIdle(ofAnalyzer, texts, judgeShipped)
  const made = rowTexts(shippedCatalog).map(({ text }) => text)
  const idle = [...findIdle(unneeded, made, judgeShipped), ...findIdle(ofSearch, queries, judgeQuery)]
  for (const { table, row } of idle) console.log(`${table}: ${row}`)
  console.log(
    `\nrows that change no verdict of ${texts.length} texts, ${made.length} made from rows, ${queries.length} queries`,
  )
  console.log(`  ${''.padEnd(28)}  none   only of texts made from rows`)
  for (const table of [...new Set(rows.map((row) => row.table)), null]) {
    const count = (list: readonly Omission[]) => list.filter((row) => table === null || row.table === table).length
    const onlyMade = count(unneeded) - count(idle.filter((row) => unneeded.includes(row)))
    console.log(
      `  ${(table ?? 'all').padEnd(28)} ${String(count(idle)).padStart(5)}  ${String(onlyMade).padStart(5)}  of ${count(rows)}`,
    )
  }
  return idle.length === 0
}
