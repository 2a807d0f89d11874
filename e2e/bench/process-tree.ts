/** What an app costs the machine: processor time and memory of all its processes, as Linux counts them. */
import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // It ended between being listed and being read.
    return ''
  }
}

/** Processes of a program whose command line names the folder; shells that started it do not count. */
export const processesNaming = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const command = read(`/proc/${name}/cmdline`)
      return command.includes(folder) && /electron(\.exe)?\0/i.test(command) && !/^(bash|tail|node|sh)\0/.test(command)
    })
    .map(Number)

/** Clock ticks per second of `/proc/…/stat`: 100 on every Linux that Node runs on. */
const ticks = 100

/** Milliseconds of processor time used so far. */
export const processorTime = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
    return sum + ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1_000) / ticks
  }, 0)

/** Proportional set size in megabytes: pages shared by several processes count once in all. */
export const residentMemory = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1_024
