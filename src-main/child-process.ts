/** A child of Node's, seen as a thread: its memory goes back to the system when it ends. No other file forks one. */
import { fork } from 'node:child_process'
import { limitFlags, type OpenThread } from './thread.ts'

/** `data` goes as JSON. What the child prints on its standard output is dropped: that is the host's. */
export const openChildProcess: OpenThread = ({ file, data, ...limits }, listener) => {
  const child = fork(file, [JSON.stringify(data)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: limitFlags(limits),
  })
  let ending = false
  const gone = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(`exit ${code ?? signal}`))
  })
  void gone.then((reason) => {
    if (!ending) listener.lost(reason)
  })
  child.on('message', (message) => listener.message(message as Parameters<typeof listener.message>[0]))
  return {
    // One that has just died says so by its exit; the call is answered there.
    send: (call) => child.send(call as object, () => undefined),
    end: async () => {
      ending = true
      child.kill('SIGKILL')
      await gone
    },
  }
}
