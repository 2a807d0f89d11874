/** The worker thread that holds the engine: says when it has loaded, then answers calls in the order they come. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Remark } from '../../src-preload/model/library.ts'
import { compileExpressionsOnce } from './compile-expressions-once.ts'
import { createDiagnoses } from './diagnoses.ts'
import { createExaminer } from './examine.ts'
import { createGiveBack } from './give-back.ts'
import { inPieces } from './in-pieces.ts'
import { loadShipped } from './load-tables.ts'
import {
  type EngineAnswers,
  type EngineCall,
  type EngineCalls,
  type EngineDescription,
  type EngineMessage,
  type EngineMethod,
  engineMethods,
} from './protocol.ts'
import { createTableLoader } from './table-loader.ts'

if (parentPort === null) throw new Error('The engine worker runs in a worker thread only.')
const port = parentPort
const send = (message: EngineMessage) => port.postMessage(message)

compileExpressionsOnce()
const shipped = loadShipped(workerData.resources)
const loader = createTableLoader(shipped)
let engine = shipped.engine
let remarks: readonly Remark[] = []
const current = {
  startAnalysis: () => engine.startAnalysis(),
  know: (...args: Parameters<typeof engine.know>) => engine.know(...args),
  weigh: (...args: Parameters<typeof engine.weigh>) => engine.weigh(...args),
}
const giveBack = createGiveBack()
const prepare = () =>
  setImmediate(async () => {
    await inPieces(engine.prepare())
    giveBack.want()
  })
/** Milliseconds: a window that starts has the processor to itself until it shows its first page; the first letter typed finds search ready. */
const untilPrepared = { shown: 400, nothingAsked: 3_000 } as const
let preparing: NodeJS.Timeout | null = setTimeout(prepare, workerData.isAwaited ? 0 : untilPrepared.nothingAsked)
const prepareSoon = () => {
  if (preparing === null) return
  clearTimeout(preparing)
  preparing = null
  setTimeout(prepare, untilPrepared.shown)
}
const toDescription = (problems: EngineDescription['problems']): EngineDescription => {
  const { services, entries } = engine.catalog
  return { services, entries: entries.length, problems }
}
const work = {
  ...createDiagnoses(current.startAnalysis, current.weigh),
  ...createExaminer(current, () => performance.now()),
  expectTables: loader.begin,
  useTables: (async (files) => {
    const loaded = await loader.load(files)
    engine = loaded.engine
    engine.setNotes(remarks)
    prepare()
    return { ...toDescription([]), damaged: loaded.damaged }
  }) satisfies EngineCalls['useTables'],
  setNotes: ((given) => {
    remarks = given
    engine.setNotes(remarks)
  }) satisfies EngineCalls['setNotes'],
}
send({ kind: 'loaded', description: toDescription(shipped.problems) })

const answer = <M extends EngineMethod>({ method, args }: EngineCall<M>) => {
  const answers: EngineAnswers = { ...engine, ...work }
  return answers[method](...args)
}

port.on('message', async (call: EngineCall) => {
  giveBack.busy()
  try {
    if (!engineMethods.includes(call.method)) throw new Error(`The engine has no method ${call.method}.`)
    const value = answer(call)
    send({ kind: 'value', id: call.id, value: value instanceof Promise ? await value : value })
    if (call.method === 'browse') prepareSoon()
  } catch (error) {
    send({ kind: 'error', id: call.id, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
