/** Chromium's own net log as a witness: what an app asked of the network, from its launch to its end. */
import { readFile } from 'node:fs/promises'

interface NetLogHead {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
}
interface NetLogEvent {
  readonly type: number
  readonly params?: Readonly<Record<string, unknown>>
}

/** What would be a look at the outside. */
const outside = [
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'PAC_FILE_DECIDER',
  'URL_REQUEST_START_JOB',
]

/** One event per line; the last line of an app that was killed may be torn. */
const parseLine = <T>(line: string): T | null => {
  try {
    return JSON.parse(line.replace(/,\s*$/, ''))
  } catch {
    return null
  }
}

/** Every look at the outside, in words. Throws when the log is none, so that silence is never taken for innocence. */
export const readNetLog = async (file: string): Promise<readonly string[]> => {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n')
  const constants = parseLine<NetLogHead>(`${head.replace(/,\s*$/, '')}}`)?.constants
  if (constants === undefined) throw new Error(`${file} does not begin as a net log does.`)
  const names = new Map(outside.map((name) => [constants.logEventTypes[name], name]))
  if (names.has(undefined)) throw new Error('This Chromium calls some events otherwise.')
  return lines.flatMap((line) => {
    const event = line.startsWith('{') ? parseLine<NetLogEvent>(line) : null
    const name = event === null ? undefined : names.get(event.type)
    return name === undefined
      ? []
      : [`${name} ${event?.params?.url ?? event?.params?.host ?? JSON.stringify(event?.params)}`]
  })
}
