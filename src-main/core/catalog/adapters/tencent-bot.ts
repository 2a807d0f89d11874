/** 腾讯云智能客服机器人: two columns, Chinese only; pipes are missing here and there. */
import type { Adapter } from '../adapter.ts'
import { readPipeRows } from '../readers/pipe-table.ts'

export const tencentBot: Adapter = {
  service: 'tencent-bot',
  read(text) {
    const rows = readPipeRows(text, 2).filter((row) => /^\s*\d+\s*$/.test(row.cells[0] ?? ''))
    return {
      drafts: rows.map((row, index) => ({
        code: row.cells[0] ?? '',
        name: null,
        message: row.cells[1] ?? '',
        meaning: null,
        advice: null,
        http: null,
        category: null,
        heading: '错误码',
        row: index + 1,
        line: row.line,
      })),
      sections: [],
      date: null,
      url: null,
    }
  },
}
