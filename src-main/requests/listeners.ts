/** The windows that listen for notices over HTTP, as streams of server-sent events. */
import type { ServerResponse } from 'node:http'
import type { Notify } from '../../src-preload/contract.ts'
import { securityHeaders } from './window-files.ts'

export interface Listeners {
  /** Keeps the answer open as a stream; false, with nothing written, when there are too many. */
  add(response: ServerResponse): boolean
  readonly notify: Notify
  /** Ends every stream. */
  end(): void
}

const most = 50

/** Each notice is one event named after its channel, with its arguments as a JSON list. */
export const createListeners = (): Listeners => {
  const open = new Set<ServerResponse>()
  return {
    add(response) {
      if (open.size >= most) return false
      response.writeHead(200, { ...securityHeaders, 'cache-control': 'no-store', 'content-type': 'text/event-stream' })
      response.write(': open\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
      return true
    },
    end() {
      for (const response of open) response.end()
    },
    notify: (channel, ...args) => {
      for (const response of open) response.write(`event: ${channel}\ndata: ${JSON.stringify(args)}\n\n`)
    },
  }
}
