/** `npm run corpus`: how right the analyzer is on labelled texts, and every miss with its evidence. Takes files, or reads all sets; `--screens` reads pictures only. */
import { createTranslate, isMessageKey } from '../../src-preload/translate.ts'
import {
  countCalls,
  countFoundRows,
  diagnoseBy,
  expectListed,
  hasDocumentation,
  readDocumentation,
  undocumentedTexts,
} from './documentation.ts'
import { diagnoseWithTables } from './imported-analyzer.ts'
import { importedTexts } from './imported-texts.ts'
import { addUp, judge, type Score, type Verdict } from './judge.ts'
import { kinds, kindTexts } from './kinds/kinds.ts'
import { collectedTexts, type LabelledText, readLabelled } from './labelled-text.ts'
import { printSecrets } from './measure-secrets.ts'
import { ownTexts } from './own-texts.ts'
import { prove } from './proof/prove.ts'
import { printQueries } from './queries.ts'
import { measureScreens } from './screens/measure-screens.ts'
import { diagnose, shippedCatalog } from './shipped-analyzer.ts'

const translate = createTranslate('en')

const percent = ([part, whole]: readonly [number, number]) =>
  `${part}/${whole}${whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(1)} %)`}`

const printMiss = ({ text, diagnosis, false: wrong, http, logId }: Verdict) => {
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

const print = (name: string, texts: readonly LabelledText[], score: Score) => {
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

/** Per kind and rendering: right of how many, over every entry; `--misses` shows one of each. */
const measureKinds = (step: number, shows: boolean) => {
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

const [first] = process.argv.slice(2)
if (first === '--prove') {
  process.exitCode = prove() ? 0 : 1
  process.exit()
}
if (first === '--kinds') {
  measureKinds(Number(process.argv[3] ?? 1), process.argv.includes('--misses'))
  process.exit()
}
if (first === '--screens') {
  await measureScreens()
  process.exit()
}

const files = process.argv.slice(2)
const sets: readonly (readonly [string, readonly LabelledText[]])[] =
  files.length > 0
    ? files.map((file) => [file, readLabelled(file)] as const)
    : [...collectedTexts, ...ownTexts(shippedCatalog)]

const measure = (name: string, texts: readonly LabelledText[], by: typeof diagnose) =>
  print(name, texts, addUp(texts.map((text) => judge(text, by(text.text)))))

/** The vendor's own pages behind the documents: what they add, and that they take nothing away. */
const measureDocumentation = () => {
  if (!hasDocumentation) {
    console.log('\ndocumentation folder: absent, skipped')
    return
  }
  const documentation = readDocumentation()
  const by = diagnoseBy(documentation.knowledge)
  for (const [name, texts] of sets) {
    const listed = texts.map((text) => expectListed(text, documentation))
    const more = listed.reduce(
      (sum, { expected }, place) => sum + expected.length - (texts[place]?.expected.length ?? 0),
      0,
    )
    measure(`${name}, with the documentation folder (${more} unknown codes that it lists)`, listed, by)
  }
  console.log(`\nrows of the folder found            ${percent(countFoundRows(documentation, 120))}`)
  console.log(`calls answered with their own advice ${percent(countCalls(documentation, 400))}`)
  measure('undocumented codes that the folder lists', undocumentedTexts(documentation, 200), by)
}

for (const [name, texts] of sets) measure(name, texts, diagnose)
if (files.length === 0) {
  for (const [name, texts] of sets) measure(`${name}, with imported tables`, texts, diagnoseWithTables)
  measure('pastes about imported tables', importedTexts, diagnoseWithTables)
  measureDocumentation()
  measureKinds(1, false)
  printQueries()
  printSecrets()
  await measureScreens()
}
