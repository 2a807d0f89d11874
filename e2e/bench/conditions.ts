/** What a figure was measured on; without it no figure says anything. */
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

export const describeConditions = (): string => {
  const [load = 0] = loadavg()
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const system = `${type()} ${release()}`
  return `${availableParallelism()} × ${processor}, ${memory}, ${system}, Node ${process.version}, load ${load.toFixed(1)}`
}
