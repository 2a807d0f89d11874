/** Codes in links of the services themselves: troubleshooting searches, articles and anchors named after a code. */

import { rules } from '../rules/rules.ts'
import type { Statement } from './statement.ts'

/** Each has one group: the code. */
const links: readonly RegExp[] = [
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/search\?[^\s"'<>\\]{0,200}?[?&]code=(\d{3,10})(?!\d)/g,
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/[^\s"'<>\\]{0,200}?-(\d{8})(?=-error|\.md|[^\w]|$)/g,
  /\/error-codes\/?#(\d{4})(?!\d)/g,
]

export const findLinkMentions = (text: string): readonly Statement[] =>
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
