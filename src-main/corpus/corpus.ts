/**
 * `npm run corpus`: how right the analyzer is on labelled texts, and every miss with its evidence; with files, on those alone.
 * `--kinds` measures what is rendered from every entry, `--screens` pictures, `--prove` names the rows of tables that nothing needs.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
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
import { addUp, judge } from './judge.ts'
import { collectedTexts, type LabelledText, readLabelled } from './labelled-text.ts'
import { measureKinds } from './measure-kinds.ts'
import { printSecrets } from './measure-secrets.ts'
import { ownTexts } from './own-texts.ts'
import { percent, printScore } from './print-score.ts'
import { prove } from './proof/prove.ts'
import { printQueries } from './queries.ts'
import { measureScreens } from './screens/measure-screens.ts'
import { diagnose, shippedCatalog } from './shipped-analyzer.ts'

type TextSet = readonly [name: string, texts: readonly LabelledText[]]

const measure = (name: string, texts: readonly LabelledText[], by: typeof diagnose) =>
  printScore(name, texts, addUp(texts.map((text) => judge(text, by(text.text)))))

/** The vendor's own pages behind the documents: what they add, and that they take nothing away. */
const measureDocumentation = (sets: readonly TextSet[]) => {
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

const measureAll = async () => {
  const sets: readonly TextSet[] = [...collectedTexts, ...ownTexts(shippedCatalog)]
  for (const [name, texts] of sets) measure(name, texts, diagnose)
  for (const [name, texts] of sets) measure(`${name}, with imported tables`, texts, diagnoseWithTables)
  measure('pastes about imported tables', importedTexts, diagnoseWithTables)
  measureDocumentation(sets)
  measureKinds(1, false)
  printQueries()
  printSecrets()
  await measureScreens()
}

const options = {
  prove: { type: 'boolean' },
  screens: { type: 'boolean' },
  kinds: { type: 'boolean' },
  /** Every how many entries are rendered. */
  step: { type: 'string', default: '1' },
  misses: { type: 'boolean', default: false },
} as const

const usage = 'npm run corpus -- [FILE.jsonl …] [--kinds [--step N] [--misses]] [--screens] [--prove]'

const readArguments = () => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return null
  }
}

const run = async (): Promise<boolean> => {
  const read = readArguments()
  if (read === null) return false
  const { values, positionals: files } = read
  const absent = files.find((file) => !existsSync(file))
  if (absent !== undefined) {
    console.error(`There is no file ${absent}.\n${usage}`)
    return false
  }
  if (values.prove === true) return prove()
  if (values.screens === true) await measureScreens()
  else if (values.kinds === true) measureKinds(Math.max(1, Number(values.step) || 1), values.misses)
  else if (files.length === 0) await measureAll()
  else for (const file of files) measure(file, readLabelled(file), diagnose)
  return true
}

process.exitCode = (await run()) ? 0 : 1
