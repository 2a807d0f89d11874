/** What a response says about its cause: missing scopes, violated fields, how long to wait. */
import type { FieldViolation } from '../../../../src-preload/model/diagnosis.ts'
import type { FieldTree } from '../fields/field-tree.ts'
import { limits } from '../rules/limits.ts'
import type { Statement } from '../statements/statement.ts'

const scopeName = /^[a-z][a-z0-9_]*(?:[:.][a-z0-9_]+){1,8}$/i
/** Lists of scopes in sentences: `is required: [a, b]`, `privileges under the user identity: [a]`, `身份权限：[a]`. */
const scopeList =
  /(?:scopes?(?: is| are)? required|privileges(?: \(?under the user identity\)?)?|missing required scope\(s\)|用户授权|身份权限|missing scopes?)\s?[:：]\s?\[?([^\]\n]{3,600})/gi
/** `ext=requires im:message.send_as_user scope.` */
const scopeWord = /requires? (?:scope )?([a-z]\w{0,40}(?::[\w.]{1,80}){1,6})/gi

const within = (statement: Statement, start: number) => start >= statement.from && start < statement.to

export const scopesIn = (text: string, tree: FieldTree, statement: Statement): readonly string[] => {
  const scopes = new Set<string>()
  const part = text.slice(statement.from, Math.max(statement.to, statement.said?.end ?? 0))
  for (const list of part.matchAll(scopeList))
    for (const name of (list[1] ?? '').split(/[\s,;"'\]]+/)) if (scopeName.test(name)) scopes.add(name)
  for (const word of part.matchAll(scopeWord)) if (word[1] !== undefined) scopes.add(word[1].replace(/\.$/, ''))
  for (const { key, value, start } of tree.fields)
    if (key === 'subject' && within(statement, start) && scopeName.test(value)) scopes.add(value)
  return [...scopes].slice(0, limits.scopes)
}

/** Objects with `field` and `description`, as `field_violations` holds them in every rendering. */
export const violationsIn = (tree: FieldTree, statement: Statement): readonly FieldViolation[] => {
  const byFrame = new Map<number, Map<string, string>>()
  for (const { key, value, frame, start } of tree.fields) {
    if (!within(statement, start) || !/^(?:field|value|description)$/i.test(key)) continue
    const object = byFrame.get(frame) ?? new Map<string, string>()
    byFrame.set(frame, object.set(key.toLowerCase(), value))
  }
  return [...byFrame.values()].flatMap((object) => {
    const field = object.get('field')
    const reason = object.get('description')
    return field === undefined || reason === undefined ? [] : [{ field, value: object.get('value') || null, reason }]
  })
}

const waits = /(?:x-ogw-ratelimit-reset|retry-after)["']?\s?[:=]\s?\[?["']?(\d{1,6})\b/i

export const retryAfterIn = (text: string): number | null => {
  const seconds = waits.exec(text)?.[1]
  return seconds === undefined ? null : Number(seconds)
}
