/** What an import does, in a straight line: parsing, compiling and writing, without preview, pieces, windows or loading. */
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { finishSteps } from '../../src-main/core/steps.ts'
import { createTableMessages } from '../../src-main/core/tables/table-messages.ts'
import { writeEntries } from '../../src-main/engine/compiled-table.ts'
import { openFile } from '../../src-main/tables/open-file.ts'
import { prepareSteps } from '../../src-main/tables/prepare-table.ts'
import { timedAsync } from './measure.ts'

interface Task {
  readonly bytes: Uint8Array
  readonly folder: string
}

/** In a thread as fresh as the app's own; its milliseconds without those of starting it, and processor milliseconds of all. */
export const importBare = async (script: string, task: Task) => {
  const before = process.cpuUsage()
  const worker = new Worker(new URL(script), { workerData: task })
  const [ms] = await once(worker, 'message')
  const { user, system } = process.cpuUsage(before)
  await worker.terminate()
  return { ms: Number(ms), cpu: (user + system) / 1_000 }
}

/** What that thread does. */
export const runBareImport = async (): Promise<void> => {
  const { bytes, folder }: Task = workerData
  const { ms } = await timedAsync(async () => {
    const opened = await openFile({ table: 'bare', file: 'large.csv' }, bytes, [])
    const { services, entries, additions, calls } = opened.compile(opened.guess(), createTableMessages())
    const index = finishSteps(prepareSteps(entries))
    writeFileSync(join(folder, 'bare.source'), bytes)
    writeFileSync(join(folder, 'bare.index'), index)
    writeFileSync(join(folder, 'bare.entries'), writeEntries({ services, entries, additions, calls }))
  })
  parentPort?.postMessage(ms)
}
