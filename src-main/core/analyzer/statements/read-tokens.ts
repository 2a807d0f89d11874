/** The second reader of statements: tokens in sentences and links, a number or a word whose surroundings say that it is a code. */
import type { FieldTree } from '../fields/field-tree.ts'
import type { Corrections } from './corrections.ts'
import { findLinkMentions } from './link-mentions.ts'
import type { CodeKnowledge } from './mention.ts'
import { findNumberMentions } from './number-mentions.ts'
import type { Statement } from './statement.ts'
import type { WordCodes } from './word-codes.ts'
import { findWordMentions } from './word-mentions.ts'

export const readTokens = (
  text: string,
  tree: FieldTree,
  knowledge: CodeKnowledge & { readonly words: WordCodes },
  corrections: Corrections,
): readonly Statement[] => [
  ...findNumberMentions(text, tree, knowledge, corrections),
  ...findWordMentions(text, tree, knowledge),
  ...findLinkMentions(text),
]
