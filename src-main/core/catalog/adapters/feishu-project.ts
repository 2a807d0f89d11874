/** 飞书项目: a page copied as text, HTTP status first and a bullet list of causes under every row. */
import type { Adapter } from '../adapter.ts'
import { readBulletRows } from '../readers/bullet-table.ts'

/** Bullets as one tight Markdown list. */
const toList = (body: string): string =>
  body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().replace(/^\*\s+/, '- '))
    .join('\n')

export const feishuProject: Adapter = {
  service: 'feishu-project',
  read(text) {
    return {
      drafts: readBulletRows(text, 4).map((row, index) => ({
        code: row.cells[1] ?? '',
        name: null,
        message: row.cells[2] ?? '',
        meaning: null,
        advice: toList(row.body),
        http: row.cells[0] ?? null,
        category: null,
        heading: 'Open API 错误码',
        row: index + 1,
        line: row.line,
      })),
      sections: [],
      date: null,
      url: null,
    }
  },
}
