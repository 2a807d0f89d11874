/** Gathers what reading and compiling noticed: every place up to a bound per rule, then counted, never dropped. */
import type { TableMessage } from '../../../src-preload/model/tables.ts'
import { compileRules, type Report } from '../catalog/compile-rules.ts'
import { columnName, type GridReport, gridRules } from './grid.ts'

/** Places named per rule. */
const placesPerRule = 50

/** Rules of the compile stages that say nothing about a person's own table. */
const pointless = new Set<string>([
  'code/odd',
  'document/heading',
  'text/full-width',
  'text/typographic',
  'table/empty',
])

export interface TableMessages {
  readonly all: readonly TableMessage[]
  readonly onGrid: GridReport
  /** Rows that lose something in the compile stages stay; so what is an error there is a warning here. */
  readonly onCompile: Report
}

export const createTableMessages = (): TableMessages => {
  const kept = new Map<string, TableMessage[]>()
  const all: TableMessage[] = []
  const push = (message: TableMessage) => {
    const same = kept.get(message.rule) ?? []
    kept.set(message.rule, same)
    const last = same.at(-1)
    if (same.length >= placesPerRule && last !== undefined) {
      const more = { ...last, count: last.count + 1 }
      all[all.indexOf(last)] = more
      same[same.length - 1] = more
      return
    }
    same.push(message)
    all.push(message)
  }
  return {
    all,
    onGrid: (rule, { line, column }, values = {}) =>
      push({
        severity: gridRules[rule],
        rule,
        line,
        column: column === null ? null : columnName(column),
        text: { key: `import.${rule}`, values },
        count: 1,
      }),
    onCompile: (rule, { line }, values = {}) => {
      if (pointless.has(rule)) return
      const severity = compileRules[rule] === 'note' ? 'note' : 'warning'
      push({ severity, rule, line, column: null, text: { key: `compile.${rule}`, values }, count: 1 })
    },
  }
}
