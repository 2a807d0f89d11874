/** The worker thread that holds the engine: answers `{ id, method, args }` with `{ id, value }` or `{ id, error }`. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadEngine } from './load-engine.ts'

export type EngineCall = { readonly id: number; readonly method: string; readonly args: readonly unknown[] }

if (parentPort === null) throw new Error('The engine worker runs in a worker thread only.')
const port = parentPort
const { engine, problems } = loadEngine(workerData.resources)
port.postMessage({
  id: 0,
  value: { problems, services: engine.catalog.services, entries: engine.catalog.entries.length },
})

const methods = { browse: engine.browse, open: engine.open } as const

port.on('message', (call: EngineCall) => {
  try {
    const method = methods[call.method as keyof typeof methods] as (...args: readonly unknown[]) => unknown
    port.postMessage({ id: call.id, value: method(...call.args) })
  } catch (error) {
    port.postMessage({ id: call.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
