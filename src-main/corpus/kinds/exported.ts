/** An answer as consoles, recorders and tracers export it: in base64, in a cell of CSV, encoded twice, in a list of attributes. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind } from './kind.ts'
import { bodyOf, nameOf, pairOf, wireOf } from './wires.ts'

const inCell = (text: string) => `"${text.replaceAll('"', '""')}"`
const inBase64 = (text: string) => Buffer.from(text).toString('base64')
const serviceOf = (error: ErrorCase) => wireOf(error).latin

/** Code and message, each as an attribute. */
const attributes = (error: ErrorCase, write: (name: string, value: string) => unknown): string =>
  JSON.stringify([write(wireOf(error).codeKey, error.code), write(wireOf(error).messageKey, error.message)])

const forms: readonly (readonly [name: string, render: (error: ErrorCase) => string])[] = [
  [
    'har',
    (error) =>
      `{"request":{"method":"POST","url":"https://relay/${serviceOf(error)}"},"response":{"status":400,"content":{"mimeType":"application/json","text":"${inBase64(bodyOf(error))}","encoding":"base64"}}}`,
  ],
  ['base64', (error) => `${nameOf(error)}返回的 body（base64）：${inBase64(bodyOf(error))}`],
  ['csv-line', (error) => `"2026-11-30T02:11:04Z","i-1",${inCell(`${serviceOf(error)} failed: ${bodyOf(error)}`)}`],
  [
    'csv-header',
    (error) =>
      `time,responseCode,failureMessage\n1796004664120,400,${inCell(`${nameOf(error)}: expected 0 but was ${pairOf(error)}`)}`,
  ],
  [
    'csv-escaped',
    (error) => `"i-1","${nameOf(error)}",${inCell(JSON.stringify({ level: 'error', body: bodyOf(error) }))}`,
  ],
  [
    'encoded-twice',
    (error) =>
      `GET /callback?from=${serviceOf(error).replaceAll(' ', '-')}&resp=${encodeURIComponent(encodeURIComponent(bodyOf(error)))} HTTP/1.1`,
  ],
  [
    'otlp',
    (error) =>
      `{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"${serviceOf(error)}"}}]},"attributes":${attributes(error, (key, stringValue) => ({ key, value: { stringValue } }))}}`,
  ],
  [
    'jaeger',
    (error) =>
      `{"process":"${serviceOf(error)}","tags":${attributes(error, (key, value) => ({ key: `error.${key}`, type: 'string', value }))}}`,
  ],
  ['names-and-values', (error) => `${nameOf(error)}: ${attributes(error, (Name, Value) => ({ Name, Value }))}`],
  [
    'proto',
    (error) =>
      `span { name: "${serviceOf(error)}"\n attributes { key: "${wireOf(error).codeKey}" value { int_value: ${error.code} } }\n attributes { key: "${wireOf(error).messageKey}" value { string_value: ${JSON.stringify(error.message)} } }\n}`,
  ],
  [
    'ecs',
    (error) =>
      JSON.stringify({
        '@timestamp': '2026-11-30T02:11:04Z',
        service: { name: serviceOf(error) },
        error: { code: error.code, message: error.message },
      }),
  ],
]

export const exported: Kind = {
  name: 'exported by consoles, recorders and tracers',
  renderings: forms.flatMap(([name, render]) => [
    { name, render },
    { name: `${name} unlisted`, undocumented: true as const, render },
  ]),
}
