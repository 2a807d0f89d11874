/** 飞书开放平台: an `<md-table>` whose cells are Markdown, under a comment with the page's address and date. */
import type { Adapter } from '../adapter.ts'
import { guideByHeadings } from '../guide.ts'
import { readTagTable } from '../readers/tag-table.ts'
import { feishuSlips } from './feishu-slips.ts'

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
