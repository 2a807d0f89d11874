/** What a table holds comes back from every reader, however carelessly the table is written; the rest is told apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompileMessage } from '../../../../src-preload/model/catalog.ts'
import { type CompileRule, createReport } from '../compile-rules.ts'
import { readBulletTable } from './bullet-table.ts'
import { readPipeTable } from './pipe-table.ts'
import type { Table } from './table.ts'
import { readTagTable } from './tag-table.ts'

const headings = ['code', 'message', 'advice']
const code = fc.integer({ min: 0, max: 99_999_999 }).map(String)
/** One line without the marks of any of the formats. */
const words = fc.stringMatching(/^[a-z中文，（%v）.:"'{}][a-z 中文，（%v）.:"'{}]{0,20}$/u).map((text) => text.trim())
const filled = words.filter((text) => text !== '')
const rowsOf = (...cells: fc.Arbitrary<string>[]) => fc.array(fc.tuple(code, ...cells), { minLength: 1, maxLength: 12 })

const read = (reader: typeof readPipeTable, text: string) => {
  const messages: CompileMessage[] = []
  const table = reader(text, headings, createReport('test.md', messages))
  return { table, rules: messages.map((message) => message.rule as CompileRule), messages }
}
const trimmed = (table: Table) => table.rows.map(({ cells }) => cells.map((cell) => cell.trim()))
const readTags: typeof readPipeTable = (text, expected, report) =>
  readTagTable(text, { table: 'md-table', row: 'md-tr', heading: 'md-th', cell: 'md-td' }, expected, report)

describe('pipe tables', () => {
  const head = ['# Errors', '', '| code |\tmessage | advice |', '|---|:-:|---:|']
  const blank = fc.constantFrom('', ' ', '\t', '   ')

  test('missing pipes and blanks at either end lose nothing', () => {
    const line = fc.tuple(fc.tuple(code, filled, filled), fc.boolean(), fc.boolean(), blank)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (drawn) => {
        // A row without its first pipe can only be told from a broken line when the row above is closed.
        const rows = drawn.map(([cells, opened, closed, gap], index) => {
          const above = drawn[index - 1]
          return { cells, gap, closed, opened: opened || (above !== undefined && !above[2]) }
        })
        const lines = rows.map(
          ({ cells, opened, closed, gap }) =>
            `${opened ? `|${gap}` : ''}${cells.join(`${gap}|`)}${closed ? `${gap}|` : ''}`,
        )
        const { table, rules } = read(readPipeTable, [...head, ...lines, '', 'after'].join('\n'))
        expect(trimmed(table)).toEqual(rows.map(({ cells }) => cells))
        expect(table.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 5))
        expect(table.outside.map(({ text }) => text)).toEqual(['# Errors', '', '', 'after'])
        expect(rules.filter((rule) => rule === 'row/open')).toHaveLength(rows.filter(({ closed }) => !closed).length)
        expect(rules.filter((rule) => rule === 'row/unopened')).toHaveLength(
          rows.filter(({ opened }) => !opened).length,
        )
      }),
    )
  })

  test('cells over several lines keep their breaks', () => {
    fc.assert(
      fc.property(
        rowsOf(
          filled,
          fc.array(filled, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
        ),
        (rows) => {
          const text = [...head, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
          const { table, rules } = read(readPipeTable, text)
          expect(trimmed(table)).toEqual(rows)
          expect(rules).toEqual(rows.filter(([, , advice]) => advice?.includes('\n')).map(() => 'row/continued'))
        },
      ),
    )
  })

  test('escaped pipes are text', () => {
    const { table, rules } = read(readPipeTable, [...head, '| 1 | a \\| b | c |'].join('\n'))
    expect([trimmed(table), rules]).toEqual([[['1', 'a | b', 'c']], []])
  })

  test('too few or too many cells are errors with their place, a mark behind the row is a note', () => {
    const rows = ['| 1 | a |', '| 2 | a | b | more |', '| 3 | a | b |==check==']
    const { messages } = read(readPipeTable, [...head, ...rows].join('\n'))
    expect(messages.map(({ rule, severity, line, row }) => [rule, severity, line, row])).toEqual([
      ['row/cells', 'error', 5, 1],
      ['row/extra', 'error', 6, 2],
      ['row/mark', 'note', 7, 3],
    ])
  })

  test('a table of other headings is not taken for this one', () => {
    const other = '| field | message | advice |\n|---|---|---|\n| a | b | c |'
    expect(read(readPipeTable, other).rules).toEqual(['table/missing'])
    const { table, rules } = read(readPipeTable, [other, '', ...head, '| 1 | a | b |'].join('\n'))
    expect([trimmed(table), rules]).toEqual([[['1', 'a', 'b']], []])
  })

  test('a missing ruler is a warning and costs no row', () => {
    const { table, rules } = read(readPipeTable, '| code | message | advice |\n| 1 | a | b |')
    expect([trimmed(table), rules]).toEqual([[['1', 'a', 'b']], ['table/ruler']])
  })
})

describe('tag tables', () => {
  const build = (rows: readonly (readonly string[])[]) =>
    [
      '# Errors',
      '<md-table>',
      `<md-thead><md-tr>${headings.map((heading) => `<md-th style="width: 15%;">${heading}</md-th>`).join('')}</md-tr></md-thead>`,
      ...rows.flatMap((cells) => ['<md-tr>', ...cells.map((cell) => `  <md-td>${cell}</md-td>`), '</md-tr>']),
      '</md-table>',
      'after',
    ].join('\n')
  /** Markdown over several lines, entities and less-than signs included. */
  const markdown = fc.stringMatching(/^[a-z中文*`&;<> \n[\]()#-]{0,40}$/u).filter((text) => !/<\/?[a-z]/i.test(text))

  test('cells are the source between their tags, untouched', () => {
    fc.assert(
      fc.property(rowsOf(words, markdown), (rows) => {
        const { table, rules } = read(readTags, build(rows))
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
        expect(rules).toEqual([])
        const lines = build(rows).split('\n')
        for (const { cells, line } of table.rows) expect(lines[line - 1]).toContain(`<md-td>${cells[0]}<`)
        expect(table.outside.map(({ text }) => text)).toEqual(['# Errors', 'after'])
      }),
    )
  })

  test('tags inside a cell belong to its text', () => {
    const cell = 'a <b>bold</b><br/> c'
    expect(read(readTags, build([['1', 'x', cell]])).table.rows[0]?.cells).toEqual(['1', 'x', cell])
  })

  test('text between the tags, missing cells and merged cells are told', () => {
    const text = build([['1', 'x']]).replace('</md-tr>\n</md-table>', '</md-tr> stray </md-table>')
    expect(read(readTags, text).messages).toMatchObject([
      { rule: 'table/stray-text', line: 7, text: { values: { text: 'stray' } } },
      { rule: 'row/cells', line: 5, row: 1, severity: 'error' },
    ])
    expect(read(readTags, build([['1', 'x', 'y']]).replace('<md-td>1', '<md-td rowspan="2">1')).rules).toEqual([
      'row/span',
    ])
  })
})

describe('bullet tables', () => {
  const build = (rows: readonly (readonly string[])[]) =>
    [
      'Errors',
      '',
      'code| message| advice  ',
      '---|---|---  ',
      ...rows.map(
        ([first, second, ...bullets]) =>
          `${first}| ${second}| \n\n${bullets.map((text) => `  * ${text}\n\n\n`).join('\n')}\n  `,
      ),
      'Next page',
    ].join('\n')

  test('the indented lines below a row are its last cell', () => {
    fc.assert(
      fc.property(rowsOf(filled, filled, filled), (rows) => {
        const { table, rules } = read(readBulletTable, build(rows))
        expect(trimmed(table).map(([first, second]) => [first, second])).toEqual(
          rows.map(([first, second]) => [first, second]),
        )
        const bullets = table.rows.map(({ cells }) =>
          [...(cells[2] ?? '').matchAll(/\* (.*)/g)].map(([, text]) => text),
        )
        expect(bullets).toEqual(rows.map(([, , ...rest]) => rest))
        expect(rules).toEqual([])
        expect(table.outside.map(({ text }) => text)).toEqual(['Errors', '', 'Next page'])
      }),
    )
  })

  test('a row with too many cells is an error with its place', () => {
    expect(read(readBulletTable, build([['1', 'a| b', 'c']])).messages).toMatchObject([
      { rule: 'row/cells', severity: 'error', line: 5, row: 1, text: { values: { expected: 3, found: 4 } } },
    ])
  })
})
