/** `app://errdex/…`: the windows' own origin, answered from the fixed map of bundled files. */
import { protocol } from 'electron'

/** Scheme and host of every page of ours. */
export const appOrigin = 'app://errdex'

/** Must run before the app is ready. With `supportFetchAPI` a scheme needs `corsEnabled`, else other origins may read it. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])
}

/** An answer to one path; the caller decides which paths exist. */
export type AnswerPath = (path: string) => {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Serves GET of our own host; every other method or host is not found. */
export const serveAppProtocol = (answer: AnswerPath): void => {
  protocol.handle('app', (request) => {
    const url = new URL(request.url)
    const known = request.method === 'GET' && `${url.protocol}//${url.host}` === appOrigin
    const { status, headers, body } = answer(known ? url.pathname : '')
    return new Response(body, { status, headers })
  })
}
