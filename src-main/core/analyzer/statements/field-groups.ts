/** Which fields belong together where no braces say so: those that follow each other until a name comes again. */
import type { Field, FieldTree } from '../fields/field-tree.ts'
import type { FrameIndex } from './frame-index.ts'

export interface FieldGroup {
  readonly frame: number
  readonly fields: readonly Field[]
  readonly from: number
  readonly to: number
}

/** Lines between two fields of one unbraced group. */
const reach = 4

const countLines = (text: string, from: number, to: number): number => {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && lines <= reach; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

const isAnchor = (field: Field): boolean => field.role !== null && field.role !== 'error' && field.role !== 'loose-code'

/** `报错：1551`: a word for a failure, and the code. */
const isNumbered = ({ role, value }: Field): boolean =>
  (role === 'error' || role === 'loose-code') && /^\d{3,10}$/.test(value)

/** The field begins an item of a list in YAML: `  - service: turing`. */
const startsItem = (text: string, { keyStart }: Field): boolean =>
  /(?:^|\n)[ \t]{0,40}- $/.test(text.slice(Math.max(0, keyStart - 44), keyStart))

/** Fields that begin the items of a list of errors: `- service: turing⏎  code: 1335`, not the parts of one: `- code: 1⏎- msg: x`. */
const itemsIn = (text: string, fields: readonly Field[]): ReadonlySet<Field> => {
  if (fields.filter(({ role }) => role === 'code').length < 2) return new Set()
  const starts = fields.filter((field) => field.role !== 'message' && startsItem(text, field))
  return new Set(starts.filter(({ key }, _, all) => all.filter((other) => other.key === key).length > 1))
}

export const groupFields = (text: string, tree: FieldTree, index: FrameIndex): readonly FieldGroup[] => {
  const groups: FieldGroup[] = []
  tree.frames.forEach(({ kind, open, close }, frame) => {
    const fields = index.fieldsOf(frame)
    if (fields.length === 0) return
    if (kind === '{' && itemsIn(text, fields).size === 0) groups.push({ frame, fields, from: open, to: close })
    else groups.push(...splitGroups(text, index, frame, fields, close))
  })
  return groups.sort((a, b) => a.from - b.from)
}

/** A group reaches to the end of its last line, or of the last object that opens there. */
const extent = (text: string, index: FrameIndex, frame: number, last: number, close: number): number => {
  const newline = text.indexOf('\n', last)
  const line = newline < 0 || newline > close ? close : newline
  return index.childrenOf(frame, last, line - 1).reduce((to, child) => Math.max(to, Math.min(child.close, close)), line)
}

const numbered = /^[1-9]\d{2,}$/
const isCode = ({ role, value }: Field): boolean => role === 'code' && numbered.test(value)

/** A code on a later line is another error, or the same one told again, whatever its name. */
const restates = (text: string, current: readonly Field[], field: Field): boolean => {
  if (!isCode(field) || /inner/i.test(field.key)) return false
  const before = current.find(isCode)
  return before !== undefined && text.slice(before.end, field.keyStart).includes('\n')
}

/** An object of an earlier line has told its own code, and these fields none so far: what comes now is another error. */
const followsObject = (
  text: string,
  index: FrameIndex,
  frame: number,
  current: readonly Field[],
  field: Field,
): boolean => {
  const first = current[0]
  if (first === undefined || !isAnchor(field) || current.some(isCode)) return false
  return index
    .childrenOf(frame, first.keyStart, field.keyStart)
    .some(
      ({ kind, close, number }) =>
        kind === '{' &&
        close < field.keyStart &&
        text.slice(close, field.keyStart).includes('\n') &&
        index.fieldsOf(number).some(isCode),
    )
}

const splitGroups = (
  text: string,
  index: FrameIndex,
  frame: number,
  fields: readonly Field[],
  close: number,
): readonly FieldGroup[] => {
  const groups: FieldGroup[] = []
  const items = itemsIn(text, fields)
  let current: Field[] = []
  let seen = new Set<string>()
  let last = -1
  const finish = (limit: number) => {
    const first = current[0]
    // What follows on later lines without a known name (a stack trace, other output) is not part of it.
    const end = current.findLast((field) => isAnchor(field) || isNumbered(field))?.end ?? last
    const to = extent(text, index, frame, end, limit)
    const fields = current.filter((field) => field.keyStart < to)
    if (first !== undefined) groups.push({ frame, fields, from: first.keyStart, to })
    current = []
    seen = new Set()
  }
  for (const field of fields) {
    const name = isAnchor(field) ? field.key : null
    if (
      current.length > 0 &&
      (restates(text, current, field) ||
        (items.has(field) && current.some(({ role }) => role === 'code')) ||
        (name !== null && seen.has(name)) ||
        followsObject(text, index, frame, current, field) ||
        countLines(text, last, field.keyStart) > reach)
    )
      finish(field.keyStart)
    if (name !== null) seen.add(name)
    current.push(field)
    last = field.end
  }
  finish(close)
  return groups
}
