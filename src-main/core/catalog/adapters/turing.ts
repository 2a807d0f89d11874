/** 图灵平台: a pipe table whose last column holds `NAME message`; two messages break over lines. */
import type { Adapter } from '../adapter.ts'
import { readPipeRows } from '../readers/pipe-table.ts'

export const turing: Adapter = {
  service: 'turing',
  read(text) {
    const rows = readPipeRows(text, 4).filter((row) => /^\s*\d+\s*$/.test(row.cells[0] ?? ''))
    return {
      drafts: rows.map((row, index) => {
        const [, name = null, message = ''] = /^\s*([A-Z0-9_]+)\s+([\s\S]*)$/.exec(row.cells[3] ?? '') ?? []
        return {
          code: row.cells[0] ?? '',
          name,
          message,
          meaning: null,
          advice: null,
          http: row.cells[1] ?? null,
          category: row.cells[2] ?? null,
          heading: '错误码索引',
          row: index + 1,
          line: row.line,
        }
      }),
      sections: [],
      date: null,
      url: null,
    }
  },
  rowUrl: (url, code) => `${url}#${code}`,
}
