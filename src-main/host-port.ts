/** The host as a program beside it hears it: from a thread, a child of Node's, or a utility process of Electron's. */
import { parentPort, workerData } from 'node:worker_threads'

export interface HostPort<Call, Message> {
  /** What it was started with. */
  readonly data: unknown
  send(message: Message): void
  listen(hear: (call: Call) => void): void
}

/** `process.parentPort` of a utility process, of which Node's types know nothing. */
interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

const findUtilityPort = (): UtilityPort | null => {
  const { parentPort: port } = process as { readonly parentPort?: UtilityPort }
  return port ?? null
}

/** A process is given its data as the last of its arguments. */
const readArgument = (): unknown => JSON.parse(process.argv.at(-1) ?? 'null')

/** What comes is what the host sent, by the types both share. */
export const openHostPort = <Call, Message>(): HostPort<Call, Message> => {
  const port = parentPort
  if (port !== null)
    return {
      data: workerData,
      send: (message) => port.postMessage(message),
      listen: (hear) => port.on('message', hear),
    }
  const utility = findUtilityPort()
  if (utility !== null)
    return {
      data: readArgument(),
      send: (message) => utility.postMessage(message),
      listen: (hear) => utility.on('message', ({ data }) => hear(data as Call)),
    }
  if (process.send === undefined) throw new Error('This program works for a host, which starts it.')
  // Ctrl+C in a terminal is the host's to answer; this program ends with the host.
  process.on('SIGINT', () => undefined)
  process.on('disconnect', () => process.exit())
  return {
    data: readArgument(),
    send: (message) => process.send?.(message),
    listen: (hear) => process.on('message', (call) => hear(call as Call)),
  }
}
