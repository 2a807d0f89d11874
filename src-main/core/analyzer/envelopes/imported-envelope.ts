/** The recogniser of a person's own table: what they said of its wire as rows of data, else its names and hosts only. */
import type { Service } from '../../../../src-preload/model/catalog.ts'
import { noEnvelope } from '../../../../src-preload/model/tables.ts'
import { hasHan, isCommonWord, wordsOf } from '../messages/words.ts'
import type { Strength } from '../rules/scoring.ts'
import { type ImportedWire, nameOfPath, readPath } from '../statements/imported-wire.ts'
import type { Envelope, KeyShape, TextMark } from './envelope.ts'
import { importedPolicy } from './imported-policy.ts'

/** Field names of so many products that they say little about whose error it is. */
const commonKeys = new Set([
  ...['code', 'Code', 'errcode', 'err_code', 'errCode', 'error_code', 'errorCode', 'ErrorCode', 'errno', 'status'],
  ...['msg', 'Msg', 'message', 'Message', 'errmsg', 'err_msg', 'errMsg', 'error_msg', 'errorMessage', 'error_message'],
  ...['ret', 'result', 'retcode', 'ret_code', 'retCode', 'resultCode', 'result_code', 'retMsg', 'desc', 'description'],
])
/** Names that only say `code`: renderings write them whatever the wire says. */
const plainKeys = new Set(['code', 'Code', 'errno', 'status', 'ret', 'result'])
/** Spellings that tell products apart: a code under one that the description lacks came from elsewhere. */
const tellingKeys = [...commonKeys].filter((key) => /err|ret_|retC|result_/i.test(key) && /c?o?de$/i.test(key))

const keyShapes = (
  id: string,
  { codeKeys, messageKeys }: ImportedWire['description'] & object,
): readonly KeyShape[] => {
  const messages = messageKeys.map(nameOfPath)
  const shapes = codeKeys.flatMap((path): readonly KeyShape[] => {
    const { name, owner } = readPath(path)
    const place = { code: [name], ...(owner === null ? {} : { owner }) }
    const isCommon = commonKeys.has(name) && owner === null
    const areCommon = isCommon && messages.every((key) => commonKeys.has(key))
    const both: Strength = areCommon ? 'fair' : 'strong'
    const alone: Strength = plainKeys.has(name) && owner === null ? 'some' : isCommon ? 'fair' : 'strong'
    return [
      { rule: `${id}/described-code`, ...place, message: [], strength: alone },
      messages.length === 0
        ? { rule: `${id}/described-code`, ...place, strength: alone }
        : { rule: `${id}/described`, ...place, message: messages, strength: both },
    ]
  })
  const names = codeKeys.map(nameOfPath)
  const foreign = tellingKeys.filter((key) => !names.includes(key))
  return codeKeys.length === 0 ? [] : [...shapes, { rule: `${id}/foreign-code`, code: foreign, strength: 'doubt' }]
}

/** What people put behind the name of a table. */
const tail = /[\s_-]{0,3}(?:错误码|返回码|状态码|error[\s_-]?codes?|codes?|errors?)(?:表|大全|文档|list|table)?$/i

/** A longer name is less likely to stand in a text by chance; common words alone name nothing. */
const nameMarks = (id: string, names: readonly string[]): readonly TextMark[] =>
  [...new Set(names.map((name) => name.replace(tail, '').trim()))].flatMap((name): readonly TextMark[] => {
    const words = wordsOf(name)
    if (words.length === 0 || words.every(({ text }) => isCommonWord(text))) return []
    const size = hasHan(name) ? name.length + 1 : name.length
    if (size < 3) return []
    return [{ rule: `${id}/name`, texts: [name], strength: size >= 5 ? 'fair' : size === 4 ? 'some' : 'hint' }]
  })

export const importedEnvelope = ({ id, name, aliases, hosts }: Service, wire: ImportedWire): Envelope => {
  const { hosts: more, marks } = wire.description ?? noEnvelope
  const found = [...new Set([...hosts, ...more])]
  return {
    service: id,
    shapes:
      wire.description === null || wire.description.codeKeys.length === 0
        ? [{ rule: `${id}/code-key`, code: ['code', 'Code', 'errorCode', 'error_code', 'errcode'], strength: 'some' }]
        : keyShapes(id, wire.description),
    values: [],
    marks: [
      ...(found.length > 0 ? [{ rule: `${id}/host`, texts: found, strength: 'strong' } as const] : []),
      ...(marks.length > 0 ? [{ rule: `${id}/header`, texts: marks, strength: 'strong' } as const] : []),
      ...nameMarks(id, [name.zh, name.en, ...aliases]),
    ],
    families: [],
    digits: [1, 0],
    wordings: {},
    policy: importedPolicy(id, wire),
  }
}
