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

/** Processes of a program whose command line names the folder, as Wine writes it too; shells that started it do not count. */
export const processesNaming = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const command = read(`/proc/${name}/cmdline`).replaceAll('\\', '/')
      return command.includes(folder) && /electron(\.exe)?\0/i.test(command) && !/^(bash|tail|node|sh)\0/.test(command)
    })
    .map(Number)

/** Processes whose command line holds the text, and whatever those started. */
export const familyOf = (text: string): readonly number[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      // The name before it stands in parentheses and may hold anything.
      parent: Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]),
      command: read(`/proc/${name}/cmdline`),
    }))
  const members = new Set(all.filter(({ command }) => command.includes(text)).map(({ pid }) => pid))
  let before = -1
  while (before !== members.size) {
    before = members.size
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid)
  }
  return [...members]
}

/** Clock ticks per second of `/proc/…/stat`: 100 on every Linux that Node runs on. */
const ticks = 100

/** Of a process in the mode of a person and of the system, then the same of processes that it started and that have ended; in milliseconds. */
const timesOf = (process: number | 'self'): readonly number[] =>
  (read(`/proc/${process}/stat`).split(') ').at(-1)?.split(' ') ?? [])
    .slice(11, 15)
    .map((time) => (Number(time) * 1_000) / ticks)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Milliseconds of processor time used so far. */
export const processorTime = (pids: readonly number[]): number => sum(pids.flatMap((pid) => timesOf(pid).slice(0, 2)))

/** The same of this process with all that it started and that has ended. */
export const ownProcessorTime = (): number => sum(timesOf('self'))

/** Proportional set size in megabytes: pages shared by several processes count once in all. */
export const residentMemory = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1_024
