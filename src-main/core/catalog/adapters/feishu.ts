/** 飞书开放平台: an `<md-table>` whose cells are Markdown, under a comment with the page's address and date. */
import type { Adapter } from '../adapter.ts'
import { readMarkdownRows } from '../readers/md-table.ts'

export const feishu: Adapter = {
  service: 'feishu',
  read(text) {
    const stamp = /^updatedAt: (\d+)$/m.exec(text)?.[1]
    return {
      drafts: readMarkdownRows(text).map((row, index) => ({
        code: row.cells[0] ?? '',
        name: null,
        message: row.cells[1] ?? '',
        meaning: null,
        advice: row.cells[2] ?? null,
        http: null,
        category: null,
        heading: '服务端错误码说明',
        row: index + 1,
        line: row.line,
      })),
      sections: [],
      date: stamp === undefined ? null : new Date(Number(stamp)).toISOString().slice(0, 10),
      url: /^source: (\S+)$/m.exec(text)?.[1] ?? null,
    }
  },
}
