/** `diagnose`: what went wrong in a text, a file of any size, or one text per line of input. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileForm, formLength, notTextKey } from '../../src-preload/files/file-encoding.ts'
import { type UnpackedFile, unpackFile, unpackLimits } from '../../src-preload/files/unpack-file.ts'
import { actors, type Entry, kinds, retries } from '../../src-preload/model/catalog.ts'
import { betweenFiles, type Diagnosis, type Finding } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { isPicture, type PictureText, type ReadPart, toReadPart } from '../../src-preload/model/picture.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { say } from '../records/say.ts'
import { answerFiles } from './answer-files.ts'
import { dataOptions } from './data-options.ts'
import { diagnoseLines } from './diagnose-lines.ts'
import { diagnosePicture } from './diagnose-picture.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { openEngine } from './open-engine.ts'
import { printDiagnosis, readPrintOptions } from './print-diagnosis.ts'
import { readArguments } from './read-arguments.ts'
import { isPictureFile, readPictureFile } from './read-picture-file.ts'
import { bytePieces, linePieces, readFileHead, readFilePieces, readInput } from './read-text.ts'
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

/** What is read of one file of an archive; null where it is told that it is not. */
const readInner = async (
  { name, bytes }: UnpackedFile,
  host: CliHost,
): Promise<readonly string[] | PictureText | null> => {
  const head = bytes.subarray(0, formLength)
  if (isPicture(head)) {
    const picture = await host.readPicture(bytes)
    if (!picture.ok) host.warn(host.t('cli.picture', { file: name, reason: say(picture.problem, host.t) }))
    return picture.ok ? picture.value : null
  }
  // What is still packed in it lies too deep; the words of a mail in it are text.
  if (['text', 'mail'].includes(fileForm(head))) return [...bytePieces(bytes)]
  host.warn(host.t(notTextKey(head), { file: name }))
  return null
}

/** The texts and pictures of an archive, a document or a mail as one, in its order. */
const diagnoseArchive = async (
  engine: Engine,
  name: string,
  bytes: Uint8Array,
  host: CliHost,
): Promise<Outcome<Diagnosis>> => {
  const unpacked = await unpackFile(basename(name), bytes)
  if (!unpacked.ok) return unpacked
  const pieces: string[] = []
  const parts: ReadPart[] = []
  let length = 0
  for (const file of unpacked.value) {
    const read = await readInner(file, host)
    if (read === null) continue
    const isPictureText = 'text' in read
    const texts = [...(pieces.length > 0 ? [betweenFiles] : []), ...(isPictureText ? [read.text] : read)]
    pieces.push(...texts)
    length += texts.reduce((sum, text) => sum + text.length, 0)
    if (isPictureText) parts.push(toReadPart(read, length - read.text.length))
  }
  if (pieces.length === 0) return failure('unpack.no-text', { file: name })
  return success(engine.weigh(await diagnosePieces(engine, pieces), parts))
}

/** What came over standard input and is no plain text. */
const diagnoseBytes = async (engine: Engine, bytes: Uint8Array, host: CliHost): Promise<Outcome<Diagnosis>> => {
  const name = host.t('cli.standard-input')
  const head = bytes.subarray(0, formLength)
  if (isPicture(head)) {
    const picture = await host.readPicture(bytes)
    return picture.ok
      ? success(diagnosePicture(engine, picture.value))
      : failure('cli.picture', { file: name, reason: say(picture.problem, host.t) })
  }
  return fileForm(head) === 'binary'
    ? failure(notTextKey(head), { file: name })
    : diagnoseArchive(engine, name, bytes, host)
}

/** The text itself was put where a file belongs: it has what names of files hardly have. */
const isTextLike = (word: string): boolean =>
  /[{}"\n\r]|\S\s{1,9}\S{1,99}\s{1,9}\S|[:：]\s/.test(word) && !/\.[a-z]\w{0,4}$/i.test(word)

/** UTF-16 units of it in a sentence. */
const shownLength = 60

const orTextAsFile = (word: string, read: Outcome<Diagnosis>): Outcome<Diagnosis> => {
  const isMissing = !read.ok && ['cli.unreadable-missing', 'cli.unreadable'].includes(read.problem.key)
  const file = word.length > shownLength ? `${word.slice(0, shownLength)}…` : word
  return isMissing && isTextLike(word) ? failure('cli.text-as-file', { file }) : read
}

const readSource = async (engine: Engine, source: string, host: CliHost): Promise<Outcome<Diagnosis>> => {
  if (source === dash) {
    const input = await readInput(host.stdin(), unpackLimits.packed)
    return 'bytes' in input
      ? diagnoseBytes(engine, input.bytes, host)
      : success(await diagnosePieces(engine, linePieces(input.lines)))
  }
  const read = await orUnreadable(source, async () => {
    if (await isPictureFile(source)) {
      const picture = await readPictureFile(source, host)
      return picture.ok ? success(diagnosePicture(engine, picture.value)) : picture
    }
    const head = await readFileHead(source)
    const form = fileForm(head)
    if (form === 'binary') return failure(notTextKey(head), { file: source })
    if (form === 'text') return success(await diagnosePieces(engine, readFilePieces(source)))
    if ((await stat(source)).size > unpackLimits.packed)
      return failure('unpack.packed-too-large', { file: source, limit: unpackLimits.packed / 1_048_576 })
    return diagnoseArchive(engine, source, await readFile(source), host)
  })
  return orTextAsFile(source, read)
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
