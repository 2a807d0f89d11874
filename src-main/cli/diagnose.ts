/** `diagnose`: what went wrong in a text, a file of any size, or one text per line of input. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileForm, formLength, notTextKey } from '../../src-preload/files/file-encoding.ts'
import { unpackFile, unpackLimits } from '../../src-preload/files/unpack-file.ts'
import { actors, type Entry, kinds, retries } from '../../src-preload/model/catalog.ts'
import type { Diagnosis, Finding } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { answerFiles } from './answer-files.ts'
import { dataOptions } from './data-options.ts'
import { diagnoseLines } from './diagnose-lines.ts'
import { diagnosePicture } from './diagnose-picture.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { openEngine } from './open-engine.ts'
import { printDiagnosis, readPrintOptions } from './print-diagnosis.ts'
import { readArguments } from './read-arguments.ts'
import { isPictureFile, readPictureFile } from './read-picture-file.ts'
import { bytePieces, readFileHead, readFilePieces, readInputPieces } from './read-text.ts'
import { orUnreadable } from './unreadable.ts'

/** What of a finding is asked for, by the word before the colon; null where the finding has none. */
const facts: Readonly<
  Record<string, { readonly known: readonly string[] | null; of(finding: Finding, entry: Entry | null): string | null }>
> = {
  kind: { known: kinds, of: (_, entry) => entry?.kind ?? null },
  retry: { known: retries, of: (_, entry) => entry?.retry ?? null },
  actor: { known: actors, of: (_, entry) => entry?.actor ?? null },
  outcome: { known: ['identified', 'ambiguous', 'unknown-code'], of: ({ outcome }) => outcome },
  service: { known: null, of: ({ candidates }) => candidates[0]?.service ?? null },
  code: { known: null, of: ({ candidates }) => candidates[0]?.code ?? null },
}

type FailOn = (finding: Finding, entryOf: (id: string) => Entry | undefined) => boolean

/** Each option names one fact and the values that fail; any option that holds is enough. Without options nothing fails. */
const readFailOn = (options: readonly string[]): Outcome<FailOn> => {
  const tests: FailOn[] = []
  for (const option of options) {
    const [, name = '', list = ''] = /^([a-z]+):(.+)$/.exec(option) ?? []
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    const values = list.split(',').map((value) => value.trim())
    const unknown = values.find((value) => value === '' || fact?.known?.includes(value) === false)
    if (fact === undefined) return failure('cli.fail-on', { option, names: Object.keys(facts).join(', ') })
    if (unknown !== undefined)
      return failure('cli.fail-on-value', { name, value: unknown, known: fact.known?.join(', ') ?? '…' })
    tests.push((finding, entryOf) => {
      const id = finding.candidates[0]?.entryId ?? null
      const value = fact.of(finding, id === null ? null : (entryOf(id) ?? null))
      return value !== null && values.includes(value)
    })
  }
  return success((finding, entryOf) => tests.some((fails) => fails(finding, entryOf)))
}

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  reply: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string', multiple: true },
  ...dataOptions,
} as const

/** Standard input. */
const dash = '-'

const diagnosePieces = async (engine: Engine, pieces: AsyncIterable<string> | Iterable<string>): Promise<Diagnosis> => {
  const analysis = engine.startAnalysis()
  for await (const piece of pieces) analysis.push(piece)
  return analysis.finish()
}

/** The texts of an archive as one, in its order; what is no text in it is said and left. */
const diagnoseArchive = async (engine: Engine, path: string, host: CliHost): Promise<Outcome<Diagnosis>> => {
  if ((await stat(path)).size > unpackLimits.packed)
    return failure('unpack.packed-too-large', { file: path, limit: unpackLimits.packed / 1_048_576 })
  const unpacked = await unpackFile(basename(path), await readFile(path))
  if (!unpacked.ok) return unpacked
  // What is still packed in it lies too deep; the words of a mail in it are text.
  const isText = ({ bytes }: { readonly bytes: Uint8Array }) =>
    ['text', 'mail'].includes(fileForm(bytes.subarray(0, formLength)))
  for (const { name, bytes } of unpacked.value)
    if (!isText({ bytes })) host.warn(host.t(notTextKey(bytes), { file: name }))
  const texts = unpacked.value.filter(isText)
  if (texts.length === 0) return failure('unpack.no-text', { file: path })
  return success(
    await diagnosePieces(
      engine,
      texts.flatMap(({ bytes }, place) => [...(place === 0 ? [] : ['\n']), ...bytePieces(bytes)]),
    ),
  )
}

const readSource = async (engine: Engine, source: string, host: CliHost): Promise<Outcome<Diagnosis>> => {
  if (source === dash) return success(await diagnosePieces(engine, readInputPieces(host)))
  return orUnreadable(source, async () => {
    if (!(await isPictureFile(source))) {
      const head = await readFileHead(source)
      const form = fileForm(head)
      if (form === 'binary') return failure(notTextKey(head), { file: source })
      if (form !== 'text') return diagnoseArchive(engine, source, host)
      return success(await diagnosePieces(engine, readFilePieces(source)))
    }
    const picture = await readPictureFile(source, host)
    return picture.ok ? success(diagnosePicture(engine, picture.value)) : picture
  })
}

export const diagnose: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    if (values.jsonl === true && positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: positionals[0] })
    const failOn = readFailOn(values['fail-on'] ?? [])
    if (!failOn.ok) return failOn
    const printing = readPrintOptions(values)
    if (!printing.ok) return printing
    const opened = await openEngine(host, values)
    if (!opened.ok) return opened
    const engine = opened.value
    const view = viewCatalog(engine.catalog)
    /** A pipeline asks whether something named was found; everybody else whether anything was. */
    const conclude = (found: boolean, failed: boolean): CommandOutcome =>
      success(values['fail-on'] === undefined ? found : failed ? 'failed' : true)
    const fails = ({ findings }: Diagnosis) => findings.some((finding) => failOn.value(finding, view.byId))
    if (values.jsonl === true) return diagnoseLines(engine, host, fails, conclude)
    let found = false
    let failed = false
    const sources = positionals.length === 0 ? [dash] : positionals
    const answered = await answerFiles(sources, host, async (source, place) => {
      const diagnosis = await readSource(engine, source, host)
      if (!diagnosis.ok) return diagnosis
      if (place > 0 && !printing.value.json) await host.print('')
      if (sources.length > 1 && !printing.value.json) await host.print(`${source}:`)
      await printDiagnosis(diagnosis.value, engine, printing.value, host)
      found ||= diagnosis.value.findings.length > 0
      failed ||= fails(diagnosis.value)
      return success(null)
    })
    return answered.ok ? conclude(found, failed) : answered
  },
}
