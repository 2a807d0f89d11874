/** What a person reads of a measured set: every miss with its evidence, then the figures. */
import { createTranslate, isMessageKey } from '../../src-preload/translate.ts'
import type { Score, Verdict } from './judge.ts'
import type { LabelledText } from './labelled-text.ts'

const translate = createTranslate('en')

export const percent = ([part, whole]: readonly [number, number]) =>
  `${part}/${whole}${whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(1)} %)`}`

export const printMiss = ({ text, diagnosis, false: wrong, http, logId }: Verdict) => {
  const wanted = [...text.expected, ...text.unknown.map((label) => ({ ...label, code: `${label.code}?` }))]
  console.log(
    `\n✗ ${text.id}: expected ${wanted.map(({ service, code }) => `${service} ${code}`).join(', ') || 'nothing'}`,
  )
  console.log(`  ${JSON.stringify(text.text.slice(0, 300))}`)
  if (wrong.length > 0)
    console.log(`  unexpected: ${wrong.map(({ service, code }) => `${service} ${code}`).join(', ')}`)
  if (!text.negative && !http)
    console.log(`  HTTP: expected ${text.http}, got ${diagnosis.findings.map((finding) => finding.http).join(', ')}`)
  if (!text.negative && !logId)
    console.log(
      `  log id: expected ${text.log_id}, got ${diagnosis.findings.map((finding) => finding.logId).join(', ')}`,
    )
  for (const { candidates } of diagnosis.findings)
    for (const { service, code, entryId, confidence, evidence } of candidates) {
      console.log(`  ${service} ${code}${entryId === null ? '?' : ''} ${confidence}`)
      for (const { rule, reason, weight } of evidence)
        console.log(
          `    ${weight > 0 ? '+' : ''}${weight} ${rule}: ${isMessageKey(reason.key) ? translate(reason.key, reason.values) : reason.key}`,
        )
    }
}

export const printScore = (name: string, texts: readonly LabelledText[], score: Score) => {
  for (const miss of score.misses) printMiss(miss)
  console.log(`\n${name}: ${texts.length} texts`)
  console.log(`  expected codes on top   ${percent(score.expected)}`)
  console.log(`  unknown codes           ${percent(score.unknown)}`)
  console.log(
    `  false alarms            ${percent(score.falseAlarms)} of the negatives; ${score.extra} unexpected entries beside expected ones`,
  )
  console.log(`  HTTP status lifted      ${percent(score.http)}`)
  console.log(`  log ids lifted          ${percent(score.logIds)}`)
  const sure = score.calibration.filter(({ from }) => from >= 0.9)
  const [right, found] = [
    sure.reduce((sum, row) => sum + row.right, 0),
    sure.reduce((sum, row) => sum + row.findings, 0),
  ]
  console.log(`  confidence ≥ 0.9 right  ${percent([right, found])}`)
  console.log('  confidence  findings  right')
  for (const { from, findings, right } of score.calibration)
    if (findings > 0)
      console.log(
        `  ≥ ${from.toFixed(2)}      ${String(findings).padStart(6)}  ${((right / findings) * 100).toFixed(1).padStart(5)} %`,
      )
}
