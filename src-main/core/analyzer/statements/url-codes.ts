/** Codes in links of the services themselves: troubleshooting searches, articles and anchors named after a code. */

import { rules } from '../rules/rules.ts'
import { noPaths } from './paths.ts'
import type { Statement } from './statement.ts'

/** Each has one group: the code. */
const links: readonly RegExp[] = [
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/search\?[^\s"'<>\\]{0,200}?[?&]code=(\d{3,10})(?!\d)/g,
  /https?:\/\/open\.(?:feishu|larksuite|larkoffice)\.(?:cn|com)\/[^\s"'<>\\]{0,200}?-(\d{8})(?=-error|\.md|[^\w]|$)/g,
  /\/error-codes\/?#(\d{4})(?!\d)/g,
]

export const findUrlCodes = (text: string): readonly Statement[] =>
  links.flatMap((link) =>
    [...text.matchAll(link)].map((hit) => {
      const code = hit[1] ?? ''
      const start = hit.index + hit[0].lastIndexOf(code)
      const end = start + code.length
      return {
        code,
        start,
        end,
        codeKey: null,
        quoted: false,
        messageKey: null,
        message: null,
        messageStart: end,
        messageEnd: end,
        frame: 0,
        owner: '',
        isRow: false,
        paths: noPaths,
        values: new Map<string, string>(),
        grounds: [{ rule: rules.link, start: hit.index, end: hit.index + hit[0].length }],
        from: hit.index,
        to: hit.index + hit[0].length,
      } satisfies Statement
    }),
  )
