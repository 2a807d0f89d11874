/** How right the analyzer is on every kind of text rendered from every entry. */
import { addUp, judge, type Score } from './judge.ts'
import { kinds, kindTexts } from './kinds/kinds.ts'
import { percent, printMiss } from './print-score.ts'
import { diagnose, shippedCatalog } from './shipped-analyzer.ts'

/** Per kind and rendering: right of how many, over every `step`th entry; `shows` prints up to three misses of each. */
export const measureKinds = (step: number, shows: boolean) => {
  for (const kind of kinds) {
    const rows = kindTexts(shippedCatalog, kind, step).map(([name, texts]) => ({
      name,
      score: addUp(texts.map((text) => judge(text, diagnose(text.text)))),
    }))
    const sum = (of: (score: Score) => readonly [number, number]): readonly [number, number] => [
      rows.reduce((total, { score }) => total + of(score)[0], 0),
      rows.reduce((total, { score }) => total + of(score)[1], 0),
    ]
    const extra = rows.reduce((total, { score }) => total + score.extra, 0)
    const sure = rows.flatMap(({ score }) => score.calibration.filter(({ from }) => from >= 0.9))
    const right = sure.reduce((total, row) => total + row.right, 0)
    const found = sure.reduce((total, row) => total + row.findings, 0)
    console.log(
      `\n${kind.name}: codes ${percent(sum((score) => score.expected))}, unknown ${percent(sum((score) => score.unknown))}, ${extra} unexpected, confidence ≥ 0.9 right ${percent([right, found])}`,
    )
    for (const { name, score } of rows) {
      const part = score.expected[1] > 0 ? score.expected : score.unknown
      if (part[0] < part[1] || score.extra > 0) {
        console.log(`  ${name}: ${percent(part)}, ${score.extra} unexpected`)
        if (shows) for (const miss of score.misses.slice(0, 3)) printMiss(miss)
      }
    }
  }
}
