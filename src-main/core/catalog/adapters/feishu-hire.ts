/** 飞书招聘: a four-column pipe table under front matter; a stray `==标记==` follows some rows. */
import type { Adapter } from '../adapter.ts'
import { readPipeRows } from '../readers/pipe-table.ts'

export const feishuHire: Adapter = {
  service: 'feishu-hire',
  read(text) {
    const rows = readPipeRows(text, 4).filter((row) => /^\s*\d+\s*$/.test(row.cells[0] ?? ''))
    return {
      drafts: rows.map((row, index) => ({
        code: row.cells[0] ?? '',
        name: null,
        message: row.cells[1] ?? '',
        meaning: row.cells[2] ?? null,
        advice: row.cells[3] ?? null,
        http: null,
        category: null,
        heading: '错误码',
        row: index + 1,
        line: row.line,
      })),
      sections: [],
      date: /^最后更新于 (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? null,
      url: /^source_url: (\S+)$/m.exec(text)?.[1] ?? null,
    }
  },
}
