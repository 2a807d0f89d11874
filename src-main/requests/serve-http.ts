/** The contract over HTTP on 127.0.0.1: pages, `POST /request/<channel>`, and notices as server-sent events. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Gate } from './guards.ts'
import type { Listeners } from './listeners.ts'
import { createLoopbackSession, isFromOurPage } from './loopback-session.ts'
import { type AnswerFile, securityHeaders } from './window-files.ts'

export interface HttpHost {
  /** The one-time link: opens the session in the browser that follows it first. */
  readonly link: string
  /** Resolves once no connection is left. */
  close(): Promise<void>
}

export interface HttpDependencies {
  readonly gate: Gate
  readonly answerFile: AnswerFile
  readonly listeners: Listeners
  /** What a browser without the session is shown, as plain text. */
  readonly refusal: string
  log(line: string): void
}

/** Bytes of one request's body; the longest text a window may send, in UTF-8, fits. */
const bodyLimit = 4 * 1024 * 1024
/** Milliseconds. */
const closeAfter = 500

const answer = (response: ServerResponse, status: number, type: string, body: string) => {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': `${type}; charset=utf-8`,
  })
  response.end(body)
}
const answerJson = (response: ServerResponse, status: number, body: unknown) =>
  answer(response, status, 'application/json', JSON.stringify(body))

/** A JSON body; null when it is larger than `limit` bytes, not UTF-8, or not JSON. The rest of a body too large is not read. */
const readBody = async (request: IncomingMessage, limit: number): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return null
  }
}

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
    })
  })

/** Serves until closed; resolves once it listens on a random port. */
export const serveHttp = async (dependencies: HttpDependencies): Promise<HttpHost> => {
  const { gate, answerFile, listeners, refusal, log } = dependencies
  const server = createServer({ requestTimeout: 60_000 })
  const port = await listen(server)
  const host = `127.0.0.1:${port}`
  const session = createLoopbackSession(port)

  const serveRequest = async (request: IncomingMessage, response: ServerResponse, channel: string) => {
    const args = request.headers['content-type'] === 'application/json' ? await readBody(request, bodyLimit) : null
    if (!Array.isArray(args)) return answerJson(response, 400, { error: 'refused' })
    const result = await gate(channel, args)
    if (result.ok) answerJson(response, 200, { value: result.value ?? null })
    else answerJson(response, result.error === 'refused' ? 400 : 500, { error: result.error })
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '' } = request
    // Another site may have opened our page here. In Electron no page opens another, and a second process would be started for it.
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    const refuse = (why: string) => {
      log(`refused ${method} from the network: ${why}`)
      answer(response, 403, 'text/plain', refusal)
    }
    if (!isFromOurPage(request.headers, host, method !== 'GET')) return refuse('not from our own page')
    if (!session.isOpen(request.headers)) {
      const cookie = method === 'GET' ? session.enter(url) : null
      if (cookie === null) return refuse('no session')
      response.setHeader('set-cookie', cookie)
      response.setHeader('location', '/index.html')
      return answer(response, 303, 'text/plain', '')
    }
    const channel = /^\/request\/([a-z:-]{1,80})$/.exec(url)?.[1]
    if (method === 'POST' && channel !== undefined) return serveRequest(request, response, channel)
    if (method !== 'GET') return answer(response, 405, 'text/plain', 'Method not allowed')
    if (url === '/notices') return listeners.add(response) ? undefined : answerJson(response, 429, { error: 'refused' })
    const file = answerFile(url)
    response.writeHead(file.status, { 'cache-control': 'no-store', ...file.headers }).end(file.body)
  }

  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      log(`failed over HTTP: ${error instanceof Error ? error.stack : String(error)}`)
      response.destroy()
    })
  })

  return {
    link: `http://${host}${session.entrance}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        listeners.end()
        // Answers under way get a moment; a connection that stays open does not hold the end up.
        setTimeout(() => server.closeAllConnections(), closeAfter).unref()
      }),
  }
}
