/** 飞书开放平台: an `<md-table>` whose cells are Markdown, under a comment with the page's address and date. */
import type { Adapter } from '../adapter.ts'
import { guideByHeadings } from '../guide.ts'
import { readTagTable } from '../readers/tag-table.ts'
import type { Slip } from '../slips.ts'

const misspelt = (field: Slip['field'], written: string, right: string): Slip => ({
  code: null,
  field,
  written,
  right,
  reason: 'misspelt',
})

/** What the Feishu document misspells or mixes up, found by reading all of its rows against each other. */
const feishuSlips: readonly Slip[] = [
  misspelt('message', 'not vaild', 'not valid'),
  misspelt('message', 'invaild', 'invalid'),
  misspelt('message', 'forbiden', 'forbidden'),
  misspelt('message', 'acount', 'account'),
  misspelt('message', 'unactive', 'inactive'),
  misspelt('message', 'too may users', 'too many users'),
  misspelt('message', 'more more than', 'more than'),
  misspelt('message', 'Apporval', 'Approval'),
  misspelt('message', 'resource not find', 'resource not found'),
  misspelt('message', 'must not user himself', 'must not be user himself'),
  misspelt('message', 'MSyncUser must user_id must', 'MSyncUser user_id must'),
  misspelt('message', 'email nor mobile is not provided', 'email nor mobile is provided'),
  misspelt('advice', 'sheeId', 'sheetId'),
  misspelt('advice', 'herf', 'href'),
  misspelt('advice', 'revison', 'revision'),
  misspelt('advice', 'tenant_aceess_token', 'tenant_access_token'),
  misspelt('advice', '日历从访问权限', '日历的访问权限'),
  misspelt('advice', '使用上线', '使用上限'),
  { code: '41008', field: 'advice', written: '未认证企业', right: '当前企业套餐', reason: 'other-row' },
  { code: '99992378', field: 'advice', written: 'open_app_version_id', right: 'open_room_id', reason: 'other-row' },
]

const tags = { table: 'md-table', row: 'md-tr', heading: 'md-th', cell: 'md-td' }

export const feishu: Adapter = {
  service: 'feishu',
  heading: '服务端错误码说明',
  columns: [
    { heading: '错误码', field: 'code' },
    { heading: '说明', field: 'message' },
    { heading: '排查建议', field: 'advice' },
  ],
  adviceFormat: 'markdown',
  slips: feishuSlips,
  cut: (text, headings, report) => readTagTable(text, tags, headings, report),
  /** `updatedAt` is in milliseconds since 1970, UTC. */
  origin(text) {
    const stamp = /^updatedAt: (\d+)$/m.exec(text)?.[1]
    return {
      date: stamp === undefined ? null : new Date(Number(stamp)).toISOString().slice(0, 10),
      url: /^source: (\S+)$/m.exec(text)?.[1] ?? null,
    }
  },
  guide: (outside, report) =>
    guideByHeadings(outside, report, {
      isHeading: (line) => line.startsWith('# '),
      // The comment on top is read by `origin`; `:::html` fences the table for the site's own renderer.
      leaveOut: /^(?:<!--|-->|(?:title|id|fullPath|updatedAt|source): |:::)/,
      repair: (body) => body.map((line) => line.replace(/^>\s*/, '')),
    }),
  /** Pages are linked by a path the site itself resolves. */
  resolveLink: (target) =>
    target.startsWith('/ssl:ttdoc/') ? `https://open.feishu.cn/document/${target.slice('/ssl:ttdoc/'.length)}` : null,
}
