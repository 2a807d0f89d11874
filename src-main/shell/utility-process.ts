/** A utility process of Electron's, seen as a thread: its memory goes back to the system when it ends. */
import { utilityProcess } from 'electron'
import { limitFlags, type OpenThread } from '../thread.ts'

/** `data` goes as JSON. Only after the app is ready. */
export const openUtilityProcess: OpenThread = ({ name = 'Errdex', file, data, ...limits }, listener) => {
  const child = utilityProcess.fork(file, [JSON.stringify(data)], {
    serviceName: name,
    stdio: ['ignore', 'ignore', 'inherit'],
    execArgv: limitFlags(limits),
  })
  let ending = false
  const gone = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      if (!ending) listener.lost(`exit ${code}`)
      resolve()
    })
  })
  child.on('message', listener.message)
  return {
    send: (call) => child.postMessage(call),
    end: async () => {
      ending = true
      if (child.kill()) await gone
    },
  }
}
