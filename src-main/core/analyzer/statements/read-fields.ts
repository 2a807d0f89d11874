/** The first reader of statements: fields (JSON, key-values, tables, XML), one statement per object or group that holds a code. */
import type { Field, FieldTree } from '../fields/field-tree.ts'
import { roleOf } from '../fields/key-roles.ts'
import { messageEnd } from '../fields/message-end.ts'
import { limits } from '../rules/limits.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { isDeclared } from './declarations.ts'
import { type FieldGroup, groupFields } from './field-groups.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import type { CodeKnowledge } from './mention.ts'
import { pathsAround } from './paths.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { Ground, Said, Statement } from './statement.ts'
import { expected, queried } from './surroundings.ts'
import { messageBefore, type Place, trailingMessage } from './trailing-message.ts'
import { ownCodes, type WordCodes, writtenInHex } from './word-codes.ts'

type FieldKnowledge = Pick<CodeKnowledge, 'tables'> & { readonly words: WordCodes }

const integer = /^-?\d{1,12}$/
/** When an object has several codes, the one whose name says most wins; `code` beats looser names. */
const namesByWorth = [
  'err_code',
  'ErrorCode',
  'api_code',
  'code',
  'Code',
  'errcode',
  'errCode',
  'errorCode',
  'error_code',
]
const messagesByWorth = [
  'msg',
  'Msg',
  'err_msg',
  'ErrorInfo',
  'errmsg',
  'errMsg',
  'api_msg',
  'message',
  'Message',
  'error_description',
]

const worth = (list: readonly string[], key: string) => {
  const place = list.indexOf(key)
  return place < 0 ? list.length : place
}

const isCode = (field: Field): boolean => field.role === 'code' && integer.test(field.value)

/** The code of a group: never 0 or an HTTP status while another number stands beside it. */
const chooseCode = (fields: readonly Field[]): Field | undefined => {
  const codes = fields.filter(isCode)
  const weight = (field: Field) =>
    (field.value === '0' ? 200 : 0) +
    (/^[1-5]\d\d$/.test(field.value) ? 100 : 0) +
    (/inner/i.test(field.key) ? 50 : 0) +
    worth(namesByWorth, field.key)
  if (codes.length > 0) return codes.reduce((best, next) => (weight(next) < weight(best) ? next : best))
  return (
    fields.find((field) => field.role === 'sub-code' && /^\d{3,8}$/.test(field.value)) ??
    fields.find((field) => field.role === 'error' && /^\d{3,10}$/.test(field.value)) ??
    fields.find((field) => field.role === 'loose-code' && /^-?\d{4,10}$/.test(field.value))
  )
}

/** A sub-error belongs to the message it stands in; only on its own it is a statement. */
const isPartOfMessage = (tree: FieldTree, code: Field): boolean => {
  const { owner = '', kind } = tree.frames[code.frame] ?? {}
  return code.role === 'sub-code' && owner !== '' && (kind === 'text' || roleOf(owner) === 'message')
}

/** `api_msg` is what `api_code` is about; a `msg` beside them is the program's own. */
const isNamedLike = (message: string, code: string): boolean => {
  const owner = /^([a-z]{2,12}?)_?code$/i.exec(code)?.[1]?.toLowerCase() ?? ''
  return (
    owner !== '' &&
    !/^err(?:or)?$/.test(owner) &&
    new RegExp(`^${owner}_?(?:err_?)?(?:msg|message|info)$`, 'i').test(message)
  )
}

/** `err` of `errCode` and `errMsg`, `err_` of `err_code`. */
const styleOf = (key: string): string => key.replace(/(?:code|msg|message|info)$/i, '')

/** What makes a group a logger's record: its `msg` is the program's own, and the failure stands under another name. */
const ofLogger = /^(?:level|lvl|severity|log_?level)$/i
const ownMessage = /^(?:msg|message)$/i
const failureName =
  /^e?_?(?:err|error|exception|cause|reason|emsg)(?:_?(?:msg|message|text|string|desc|detail|info))?$/i

const failureOf = (fields: readonly Field[]): Field | undefined =>
  fields.some(({ key }) => ofLogger.test(key)) && fields.some(({ key }) => ownMessage.test(key))
    ? fields.find(({ key, value, quoted }) => quoted && failureName.test(key) && /[A-Za-z\u4e00-\u9fff]{3}/.test(value))
    : undefined

/** The message of a group, by its code. */
export const chooseMessage = (fields: readonly Field[], code: Field): Field | undefined => {
  // `{ErrCode:30006 ErrMsg:…}` names its parts as Feishu does those of a sub-error.
  const isStruct = code.key === 'ErrCode'
  const named = fields.filter(
    ({ role, key }) => (role === 'message' && !/inner/i.test(key)) || (isStruct && key === 'ErrMsg'),
  )
  // `{"status":10003,"error":"invalid param"}`
  const isStatus = named.length === 0 && code.role === 'loose-code'
  const messages = isStatus
    ? fields.filter(({ role, quoted, value }) => role === 'error' && quoted && value.length > 3)
    : named
  const paired = messages.find(({ key }) => isNamedLike(key, code.key))
  if (paired !== undefined) return paired
  const failure = failureOf(fields)
  if (failure !== undefined) return failure
  // An own message after the code beats a better name far before it only in logs, where every line has a `msg`.
  return messages.reduce<Field | undefined>((best, next) => {
    if (best === undefined) return next
    const better = worth(messagesByWorth, next.key) - worth(messagesByWorth, best.key)
    // Told again under another name it is the same message: the one written as the code is goes with it.
    const isAgain = next.value === best.value
    if (isAgain && styleOf(best.key) === styleOf(code.key)) return best
    if (isAgain && styleOf(next.key) === styleOf(code.key)) return next
    if (better !== 0) return better < 0 ? next : best
    return Math.abs(next.start - code.start) < Math.abs(best.start - code.start) ? next : best
  }, undefined)
}

/** `API错误: Check Token Perm Failed, 错误码: 10301`: the failure is told in words before its code. */
const leadingMessage = (text: string, fields: readonly Field[], code: Field): Place | null => {
  const told = fields.findLast(
    (field) => field.role === 'error' && field.start < code.start && /^[A-Za-z\u4e00-\u9fff]/.test(field.value),
  )
  if (told === undefined) return messageBefore(text, code.keyStart, true)
  if (told.quoted) return { ...told, name: null }
  const end = messageEnd(text, told.start, Math.min(code.keyStart, told.start + limits.trailing))
  return end > told.start ? { start: told.start, end, name: null } : null
}

/** The name of the object that a frame, or the nearest one around it that has a name, is. */
export const ownerOf = (tree: FieldTree, frame: number): string => {
  let at = frame
  while (at !== 0 && (tree.frames[at]?.owner ?? '') === '') at = tree.frames[at]?.parent ?? 0
  return tree.frames[at]?.owner ?? ''
}

/** The message that a field holds. */
export const saidIn = ({ value, start, end }: Field): Said => ({ text: value.slice(0, limits.message), start, end })

interface Told {
  readonly said: Said | null
  /** The message's name, null without one. */
  readonly name: string | null
}

const saidBy = (text: string, tree: FieldTree, group: FieldGroup, code: Field, message: Field | undefined): Told => {
  if (message !== undefined) {
    const said = saidIn(message)
    // Without quotes a field of no known role ends at a blank, the message of a struct does not.
    if (message.role !== null || message.quoted) return { said, name: message.key }
    const end = messageEnd(text, said.start, tree.frames[message.frame]?.close ?? text.length)
    return { said: { ...said, text: text.slice(said.start, end), end }, name: message.key }
  }
  if (tree.frames[group.frame]?.kind === '{') return { said: null, name: null }
  const limit = tree.frames[code.frame]?.close ?? text.length
  // `code=1500 error="internal error"`: of words in quotes it is no code.
  const failure = group.fields.find(
    (field) => field.role === 'error' && field.quoted && field.start > code.end && /[A-Za-z]{3}/.test(field.value),
  )
  if (failure !== undefined) return { said: saidIn(failure), name: failure.key }
  const beside = leadingMessage(text, group.fields, code) ?? trailingMessage(text, code.end, limit)
  if (beside === null) return { said: null, name: null }
  const { start, end, name } = beside
  return { said: { text: text.slice(start, end), start, end }, name }
}

/** `Sync error: 1300 samples`: a number behind a word for a failure may count what failed. */
const readCount = (
  { tables }: FieldKnowledge,
  text: string,
  { role, quoted, start, end }: Field,
): readonly Ground[] => {
  if ((role !== 'error' && role !== 'loose-code') || quoted) return []
  const ofUnits = tables.surroundings.filter(({ rule }) => rule === rules.unitAfter)
  return readSurroundings(ofUnits, text, start, end).grounds.filter(({ rule }) => rule === rules.unitAfter)
}

const stateOf = (
  knowledge: FieldKnowledge,
  text: string,
  tree: FieldTree,
  index: FrameIndex,
  group: FieldGroup,
  code: Field,
): Statement => {
  const { start, end } = code
  const message = chooseMessage(group.fields, code)
  const { said, name } = saidBy(text, tree, group, code, message)
  return {
    code: code.value,
    start,
    end,
    names: { code: code.key, message: name },
    said,
    holder: {
      owner: ownerOf(tree, group.frame),
      isNested: group.frame !== 0,
      isRow: tree.frames[group.frame]?.isRow === true,
      paths: pathsAround(index, group),
      values: new Map(group.fields.map((field) => [field.key, field.value])),
    },
    grounds: [
      { rule: ruleOf(text, code, group.fields), start: code.keyStart, end },
      ...(code.quoted ? [{ rule: rules.quoted, start, end }] : []),
      ...(isQueried(text, code) || isTested(text, code) || isDeclared(text, start, end)
        ? [{ rule: rules.sourceCode, start, end }]
        : []),
      ...readCount(knowledge, text, code),
      // What an address is asked with, beside no message, is hardly an error's.
      ...(message === undefined && isOfAddress(text, code) ? [{ rule: rules.unsaid, start, end }] : []),
    ],
    from: group.from,
    to: Math.max(group.to, end),
  }
}

/** `select … where code=10013` */
const isQueried = (text: string, { keyStart }: Field): boolean =>
  queried.test(text.slice(Math.max(0, keyStart - limits.wording), keyStart))

/** What a test expects, or a stand-in answers: `expect(res.body).toEqual({ code: 10013 })`, `.reply(400, { code: 10013 })`. */
const tested =
  /(?:\bexpect|\.to[A-Z]\w{2,30}|\.(?:reply|thenReturn|willReturn|mockResolvedValue(?:Once)?|mockReturnValue(?:Once)?)|\bassert(?:Equals|That|_eq!|\.\w{2,20}))(\([^\n]{0,240})$/

const promised = new RegExp(`${expected}$`, 'i')

const isTested = (text: string, { keyStart }: Field): boolean => {
  if (promised.test(text.slice(Math.max(0, keyStart - 40), keyStart))) return true
  const open = tested.exec(text.slice(Math.max(0, keyStart - 280), keyStart))?.[1] ?? ''
  return open.split('(').length > open.split(')').length
}

/** `https://…/docx/AbC?code=10003` */
const isOfAddress = (text: string, { keyStart }: Field): boolean =>
  /[?&]/.test(text[keyStart - 1] ?? '') &&
  /https?:\/\/[^\s"']{1,200}$/.test(text.slice(Math.max(0, keyStart - 240), keyStart))

/** Words that can mean nothing else say more than `code`, which may be any product's. */
export const isSentence = (key: string): boolean => /[^\w.$-]/.test(key)

/** `errno` beside `errmsg`, `err.no` beside `err.text` are an answer's, not the system's. */
const isPaired = (code: string, fields: readonly Field[]): boolean =>
  /^err[._]?no$/.test(code) && fields.some(({ key }) => /^err[._]?(?:msg|string|text)$/i.test(key))

const ruleOf = (text: string, { key, role, value, keyStart }: Field, fields: readonly Field[]): Rule => {
  // `?code=…` of an address may be anything.
  if (/[?&]/.test(text[keyStart - 1] ?? '')) return rules.looseKey
  if (role === 'loose-code') return isPaired(key, fields) ? rules.key : rules.looseKey
  if (role === 'error') return rules.errorKey
  // A field without such a name is read only for what can be nothing else: a documented hexadecimal code.
  return isSentence(key) || (role === null && writtenInHex.test(value)) ? rules.word : rules.key
}

export const readFields = (text: string, tree: FieldTree, knowledge: FieldKnowledge): readonly Statement[] => {
  const found: Statement[] = []
  const index = indexFrames(tree)
  for (const group of groupFields(text, tree, index)) {
    const chosen = chooseCode(group.fields)
    const first = chosen === undefined || isPartOfMessage(tree, chosen) ? [] : [chosen]
    for (const code of [...first, ...ownCodes(group.fields, knowledge.words, chosen)]) {
      if (found.length >= limits.statements) return found
      found.push(stateOf(knowledge, text, tree, index, group, code))
    }
  }
  return found
}
