/** The worker thread that holds the engine: says when it has loaded, then answers calls in the order they come. */
import { parentPort, workerData } from 'node:worker_threads'
import { createDiagnoses } from './diagnoses.ts'
import { createExaminer } from './examine.ts'
import { loadEngine } from './load-engine.ts'
import { type EngineCall, type EngineMessage, engineMethods } from './protocol.ts'

if (parentPort === null) throw new Error('The engine worker runs in a worker thread only.')
const port = parentPort
const send = (message: EngineMessage) => port.postMessage(message)

const { engine, problems } = loadEngine(workerData.resources)
const methods = {
  ...engine,
  ...createDiagnoses(engine.startAnalysis),
  ...createExaminer(engine, () => performance.now()),
}
const { services, entries } = engine.catalog
send({ kind: 'loaded', description: { services, entries: entries.length, problems } })
// The first page is shown before search is ready; the first letter typed finds it ready.
setImmediate(engine.prepare)

port.on('message', ({ id, method, args }: EngineCall) => {
  try {
    if (!engineMethods.includes(method)) throw new Error(`The engine has no method ${method}.`)
    const call: (...args: never) => unknown = methods[method]
    send({ kind: 'value', id, value: call(...(args as never)) })
  } catch (error) {
    send({ kind: 'error', id, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
