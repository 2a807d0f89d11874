/** The bundled files of the windows: a fixed map, read nowhere else, each answered with the same security headers. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
} as const

const typeOf = (file: string): string => {
  const known: Readonly<Record<string, string>> = types
  return known[extname(file)] ?? 'application/octet-stream'
}

/** Nothing but our own files; scripts cannot be made from strings. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

/** On every answer of every host, errors included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

/** Their names change with their content. A browser that keeps them also keeps what it compiled of them. */
const keptHeaders = { 'cache-control': 'private, max-age=31536000, immutable' } as const

export interface FileAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Answers a URL path such as `/index.html`, exactly as written: nothing is decoded, joined or looked up on disk by name. */
export type AnswerFile = (path: string) => FileAnswer

const answerWith = (status: FileAnswer['status'], type: string, body: FileAnswer['body']): FileAnswer => ({
  status,
  headers: { ...securityHeaders, 'content-type': type },
  body,
})

/** A page that is no file, as its answer. */
export const servePage = (html: string): FileAnswer => answerWith(200, types['.html'], new TextEncoder().encode(html))

const notFound = answerWith(404, 'text/plain; charset=utf-8', new TextEncoder().encode('Not found'))

/** Maps every file under the folder once; files that appear later are not served. */
export const serveFiles = (folder: string): AnswerFile => {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  )
  return (path) => {
    const file = files.get(path)
    if (file === undefined) return notFound
    const answer = answerWith(200, typeOf(file), new Uint8Array(readFileSync(file)))
    return path.startsWith('/assets/') ? { ...answer, headers: { ...answer.headers, ...keptHeaders } } : answer
  }
}
