/** How many strings are read and how many diagnoses are right, by what happened to the picture. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnosis } from '../../../src-preload/model/diagnosis.ts'
import { toReadPart } from '../../../src-preload/model/picture.ts'
import { weighReading } from '../../core/pictures/weigh-reading.ts'
import { openEyes, type PictureEyes } from '../../pictures/read-picture.ts'
import type { CodeLabel, LabelledText } from '../labelled-text.ts'
import { ownTexts } from '../own-texts.ts'
import { diagnose, shippedCatalog, shippedKnowledge } from '../shipped-analyzer.ts'
import { type Batch, batches } from './batches.ts'
import { findChromium } from './find-chromium.ts'
import { takeScreens } from './take-screens.ts'

interface WornPicture {
  readonly name: string
  readonly wear: string
  readonly bytes: Uint8Array
  readonly must: readonly string[]
  readonly wanted: readonly CodeLabel[]
}

interface Tally {
  must: number
  read: number
  pictures: number
  right: number
  sure: number
  surelyWrong: number
}

const root = resolve(import.meta.dirname, '../../..')
/** Pictures collected with their labels; they lie beside the repository. */
const collected = resolve(root, '../shared/corpus/screens')

function* collectedPictures(): Generator<WornPicture> {
  const list = resolve(collected, 'screens.jsonl')
  if (!existsSync(list)) return
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    if (line === '') continue
    const { file, must, expected, unknown } = JSON.parse(line)
    const wear = /-([a-z0-9]+)\.\w+$/.exec(file)?.[1] ?? ''
    yield {
      name: file,
      wear,
      bytes: new Uint8Array(readFileSync(resolve(collected, file))),
      must,
      wanted: [...expected, ...unknown],
    }
  }
}

/** Texts of one error with one answer, short enough for a screen, each of another kind. */
const textsFor = ({ count, from }: Batch): readonly LabelledText[] => {
  const fit = ownTexts(shippedCatalog)
    .flatMap(([, texts]) => texts)
    .filter(
      ({ text, expected, ambiguous, negative }) =>
        !negative && ambiguous !== true && expected.length === 1 && text.length < 500,
    )
    // What the analyzer does not find in the text itself says nothing about reading.
    .filter((label) => isRight(diagnose(label.text), label.expected))
  const step = Math.max(1, Math.floor(fit.length / count))
  const first = Math.floor(step * from)
  return fit.filter((_, index) => index % step === first).slice(0, count)
}

async function* madePictures(batch: Batch): AsyncGenerator<WornPicture> {
  const chromium = findChromium()
  if (chromium === null) return
  for await (const { name, wear, bytes, label } of takeScreens(chromium, batch, textsFor(batch))) {
    const strings = [...label.expected.map(({ code }) => code), ...(label.log_id === null ? [] : [label.log_id])]
    yield { name, wear, bytes, must: strings.filter((text) => label.text.includes(text)), wanted: label.expected }
  }
}

const tops = (diagnosis: Diagnosis) => diagnosis.findings.flatMap(({ candidates }) => candidates.slice(0, 1))
const isOne = (label: CodeLabel) => (top: CodeLabel) => top.service === label.service && top.code === label.code
const isRight = (diagnosis: Diagnosis, wanted: readonly CodeLabel[]) =>
  wanted.every((label) => tops(diagnosis).some(isOne(label)))

const measure = async (
  eyes: PictureEyes,
  pictures: AsyncIterable<WornPicture> | Iterable<WornPicture>,
  title: string,
) => {
  const tallies = new Map<string, Tally>()
  const times: number[] = []
  for await (const { name, wear, bytes, must, wanted } of pictures) {
    const began = performance.now()
    const read = await eyes.read(bytes, { onProgress: () => undefined, isCancelled: () => false })
    times.push(performance.now() - began)
    const picture = read.ok ? read.value : { width: 0, height: 0, text: '', lines: [] }
    const diagnosis = weighReading(diagnose(picture.text), [toReadPart(picture, 0)], shippedKnowledge.view)
    const sure = tops(diagnosis).filter(({ confidence }) => confidence >= 0.9)
    const wrong = sure.filter((top) => !wanted.some((label) => isOne(label)(top)))
    const missed = must.filter((text) => !picture.text.includes(text))
    const right = isRight(diagnosis, wanted)
    for (const row of [wear, 'all']) {
      const tally = tallies.get(row) ?? { must: 0, read: 0, pictures: 0, right: 0, sure: 0, surelyWrong: 0 }
      tally.must += must.length
      tally.read += must.length - missed.length
      tally.pictures++
      tally.right += Number(right)
      tally.sure += sure.length
      tally.surelyWrong += wrong.length
      tallies.set(row, tally)
    }
    if (missed.length > 0 || !right || wrong.length > 0) {
      const found = tops(diagnosis).map(({ service, code, confidence }) => `${service} ${code} ${confidence}`)
      console.log(
        `\n✗ ${name}: missed ${missed.join(', ') || 'nothing'}; found ${found.join(', ') || 'nothing'}, wanted ${wanted.map(({ service, code }) => `${service} ${code}`).join(', ')}`,
      )
      console.log(picture.text.replaceAll(/^/gm, '    '))
    }
  }
  const sorted = times.toSorted((a, b) => a - b)
  console.log(`\n${title}: ${times.length} pictures, median ${Math.round(sorted[times.length >> 1] ?? 0)} ms each`)
  console.log('  wear          strings read   diagnoses right   sure   surely wrong')
  for (const [wear, { must, read, pictures, right, sure, surelyWrong }] of tallies)
    console.log(
      `  ${wear.padEnd(12)}  ${`${read}/${must}`.padStart(12)}   ${`${right}/${pictures}`.padStart(15)}   ${String(sure).padStart(4)}   ${String(surelyWrong).padStart(12)}`,
    )
}

/** Needs the built app's model files (`npm run build`). */
export const measureScreens = async (): Promise<void> => {
  const began = performance.now()
  const eyes = await openEyes(resolve(root, 'out/resources/pictures'))
  if (!eyes.ok) return console.log('\npictures: not measured, npm run build makes what they need')
  console.log(`\npictures: models loaded in ${Math.round(performance.now() - began)} ms`)
  await measure(eyes.value, collectedPictures(), 'collected pictures')
  for (const batch of batches) await measure(eyes.value, madePictures(batch), batch.title)
}
