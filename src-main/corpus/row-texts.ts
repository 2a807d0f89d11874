/** A text for every row that names something: a host, an SDK, a product's own wording. What only such a row decides. */
import type { Catalog } from '../../src-preload/model/catalog.ts'
import type { Envelope } from '../core/analyzer/envelopes/envelope.ts'
import type { OtherVendor } from '../core/analyzer/envelopes/other-vendors.ts'
import { ruleTables } from '../core/analyzer/envelopes/registry.ts'
import { keyNames } from '../core/analyzer/fields/key-roles.ts'
import type { CodeLabel, LabelledText } from './labelled-text.ts'
import { createRandom } from './random.ts'

const textOf = (
  id: string,
  text: string,
  expected: readonly CodeLabel[],
  unknown: readonly CodeLabel[] = [],
): LabelledText => ({
  id,
  text,
  format: 'row',
  expected,
  unknown,
  http: null,
  log_id: null,
  loose: true,
  negative: expected.length + unknown.length === 0,
})

/** Five digits and fewer, of one service only: a longer number hardly needs a mark. */
const plainCodes = (catalog: Catalog, service: string): readonly string[] => {
  const elsewhere = new Set(catalog.entries.flatMap((entry) => (entry.service === service ? [] : entry.code)))
  return catalog.entries
    .filter((entry) => entry.service === service && entry.kind !== 'success' && entry.corrections.length === 0)
    .map(({ code }) => code)
    .filter((code) => code.length <= 6 && !elsewhere.has(code))
}

/** `POST … failed with error code 10003`, where only the mark tells whose it is. */
const markTexts = (catalog: Catalog, { service, marks }: Envelope): readonly LabelledText[] => {
  const codes = plainCodes(catalog, service)
  return marks.flatMap(({ rule, texts = [], strength }, place) =>
    strength === 'hint'
      ? []
      : texts.flatMap((mark, word) => {
          const code = createRandom(place * 100 + word).pick(codes)
          return code === undefined
            ? []
            : [textOf(`${rule} ${mark}`, `${mark} … request failed, error code ${code}`, [{ service, code }])]
        }),
  )
}

/** In a sentence a short code with a few common words is anybody's. */
const tellsAlone = (code: string, message: string): boolean => code.length >= 5 && message.split(' ').length > 3

const wireOf = (service: string, code: string, message: string): string =>
  JSON.stringify(
    service === 'tencent-bot'
      ? { ErrorCode: Number(code), ErrorInfo: message }
      : service === 'feishu'
        ? { code: Number(code), msg: message }
        : { err_code: Number(code), err_msg: message },
  )

/** A wording that its document does not have, in a line of a log or on the service's wire. */
const wordingTexts = (catalog: Catalog, { service, wordings }: Envelope): readonly LabelledText[] =>
  Object.entries(wordings).flatMap(([code, texts]) =>
    catalog.entries.filter((entry) => entry.service === service && entry.code === code).length > 1
      ? []
      : texts.map((message) =>
          textOf(
            `wording ${service} ${code} ${message}`,
            tellsAlone(code, message)
              ? `2026-03-11 09:12:44 WARN retry 1/3, upstream said ${code} ${message}`
              : wireOf(service, code, message),
            [{ service, code }],
          ),
        ),
  )

/** A code of a family that no document lists, on a wire that others have, too. */
const familyTexts = (catalog: Catalog, { service, families }: Envelope): readonly LabelledText[] =>
  families.flatMap(({ from, to, name, named }) => {
    const listed = new Set(catalog.entries.map(({ code }) => code))
    let code = to - 7
    while (listed.has(String(code)) && code > from) code--
    if (listed.has(String(code))) return []
    const body =
      service === 'tencent-bot' ? { ErrorCode: code, ErrorInfo: 'unexpected state' } : { code, msg: 'unexpected state' }
    const text = named ? `${service} error ${code}` : JSON.stringify(body)
    return [textOf(`${name} ${from}`, text, [], [{ service, code: String(code) }])]
  })

/** Robots in groups pass on the errors of every other system. */
const vendorTexts = (catalog: Catalog, { name, texts = [], names = [] }: OtherVendor): readonly LabelledText[] => {
  const codes = plainCodes(catalog, 'feishu').filter((code) => code.length === 5)
  return [...texts.map((text) => `${text} `), ...names.map((text) => `${text} 接口`)].map((text, place) => {
    const code = createRandom(place).pick(codes) ?? ''
    return textOf(`${name} ${text}`, `飞书群告警：${text}返回错误码 ${code}`, [])
  })
}

/** A name of a field, with a value that only the name explains; how it is written goes by its script. */
const nameTexts = (): readonly LabelledText[] => {
  const expected = [{ service: 'feishu', code: '99991400' }]
  const pair = (name: string, value: string) =>
    /[\u4e00-\u9fff]/.test(name) ? `${name}：${value}` : `${name}=${value}`
  const text = (role: string, name: string, body: string, more: Partial<LabelledText> = {}): LabelledText => ({
    ...textOf(`name ${role} ${name}`, body, expected),
    ...more,
  })
  const id = { log_id: 'req-7a1b2c3d4e5f' }
  return [
    ...keyNames.code.map((name) => text('code', name, `飞书 {"${name}":99991400}`)),
    ...keyNames.message.map((name) =>
      text('message', name, `飞书 code=99991400 ${pair(name, 'request trigger frequency limit')}`),
    ),
    ...keyNames.http.map((name) => text('http', name, `飞书 code=99991400 ${pair(name, '429')}`, { http: 429 })),
    ...(['log-id', 'request-id', 'trace-id'] as const).flatMap((role) =>
      keyNames[role].map((name) => text(role, name, `飞书 code=99991400 ${pair(name, id.log_id)}`, id)),
    ),
  ]
}

export const rowTexts = (catalog: Catalog): readonly LabelledText[] => [
  ...ruleTables.envelopes.flatMap((envelope) => [
    ...(envelope.borrowedWire ? [] : markTexts(catalog, envelope)),
    ...wordingTexts(catalog, envelope),
    ...(envelope.borrowedWire ? [] : familyTexts(catalog, envelope)),
  ]),
  ...ruleTables.vendors.flatMap((vendor) => vendorTexts(catalog, vendor)),
  ...nameTexts(),
]
