/** The thread that makes one pack file or opens one: whatever stands in it, main keeps answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { doPackTask } from './pack-work.ts'

if (parentPort === null) throw new Error('The pack worker runs in a worker thread only.')
parentPort.postMessage(doPackTask(workerData))
