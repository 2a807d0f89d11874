/** Statements made in sentences by codes that are words: `核心系统返回 E10233：余额不足`. */
import type { FieldTree } from '../fields/field-tree.ts'
import { trimUnits } from '../passages/trim-units.ts'
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { isAlone } from './alone.ts'
import { type CodeKnowledge, mentionOf } from './mention.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { Statement } from './statement.ts'
import { holdsOwnCode, type WordCodes } from './word-codes.ts'

/** Words, and hexadecimal numbers with and without their mark. */
const token = /0[xX][\da-fA-F]{1,16}|\d{1,7}[a-fA-F][\da-fA-F]{0,6}(?!\w)|[A-Za-z][\w.-]{0,79}/g
const gluedBefore = /[\w./@#$%&?=~^\\-]/
/** Written as nothing but a name or number would be: `E10233`, `SIGN_ERROR`, `AuthFailure.Expired`. */
const isTelling = (code: string): boolean =>
  code.length >= 4 && (/\d/.test(code) || /[a-zA-Z\d][._-][a-zA-Z\d]/.test(code) || /[a-z][A-Z]/.test(code))

/** What a code of the system is called before it: `failed with HRESULT 0x80070005`. */
const systemWord = /\b(?:hresult|ntstatus|win32(?: ?error)?|last ?error)(?: ?(?:is|was|of|:|=))? ?["'([]{0,2}$/i

/** Words in sentences that are codes of an imported table; where nothing says that they are, other evidence must. */
export const findWordMentions = (
  text: string,
  tree: FieldTree,
  knowledge: CodeKnowledge & { readonly words: WordCodes },
): readonly Statement[] => {
  const { words } = knowledge
  if (!words.hasWords) return []
  const taken = new Set(tree.fields.filter((field) => holdsOwnCode(field, words)).map(({ start }) => start))
  const found: Statement[] = []
  for (const hit of text.matchAll(token)) {
    if (found.length >= limits.statements) break
    const code = trimUnits(hit[0], '.-')
    const start = hit.index
    const end = start + code.length
    if (taken.has(start) || !isTelling(code) || gluedBefore.test(text[start - 1] ?? '')) continue
    if (!words.documented(code)) continue
    const { grounds, real } = readSurroundings(knowledge.tables.surroundings, text, start, end)
    const before = text.slice(Math.max(0, start - limits.wording), start)
    const isNamed = /^0x|^[\da-f]{8}$/i.test(code) && systemWord.test(before.slice(-30))
    if (isNamed) grounds.push({ rule: rules.word, start, end })
    else if (knowledge.isBesideWording(code, before, text.slice(end, end + limits.wording)))
      grounds.push({ rule: rules.thenWording, start, end })
    else if (!real && !isAlone(text, start, end)) grounds.push({ rule: rules.unsaid, start, end })
    found.push(mentionOf(text, tree, start, end, code, grounds))
  }
  return found
}
