/** The second reader of statements: tokens in sentences and links, a number or a word whose surroundings say that it is a code. */
import type { FieldTree } from '../fields/field-tree.ts'
import { rules } from '../rules/rules.ts'
import type { Corrections } from './corrections.ts'
import type { CodeKnowledge } from './mention.ts'
import { findNumberMentions } from './number-mentions.ts'
import type { Statement } from './statement.ts'
import type { WordCodes } from './word-codes.ts'
import { findWordMentions } from './word-mentions.ts'

/** Each has one group: the code. */
const links: readonly RegExp[] = [
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/search\?[^\s"'<>\\]{0,200}?[?&]code=(\d{3,10})(?!\d)/g,
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/[^\s"'<>\\]{0,200}?-(\d{8})(?=-error|\.md|[^\w]|$)/g,
  /\/error-codes\/?#(\d{4})(?!\d)/g,
]

/** Codes in links of the services themselves: troubleshooting searches, articles and anchors named after a code. */
const findLinkMentions = (text: string): readonly Statement[] =>
  links.flatMap((link) =>
    [...text.matchAll(link)].map((hit): Statement => {
      const code = hit[1] ?? ''
      const start = hit.index + hit[0].lastIndexOf(code)
      const end = start + code.length
      const link = { start: hit.index, end: hit.index + hit[0].length }
      const grounds = [{ rule: rules.link, ...link }]
      return { code, start, end, names: null, said: null, holder: null, grounds, from: link.start, to: link.end }
    }),
  )

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
