/** Reads JSON and JSON Lines: lists of objects become tables, wherever in the file they stand. */
import type { Grid, GridReport, GridRow } from '../grid.ts'

/** Levels of objects that are looked into for a list. */
const depthLimit = 6

type Plain = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Levels of objects and lists that one cell may hold; no table of error codes needs them, and writing them out overflows. */
const cellDepthLimit = 100

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)))

/** Objects inside a cell stay readable as JSON. */
const toCell = (value: unknown, line: number, report: GridReport): string => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (!isDeeper(value, cellDepthLimit)) return JSON.stringify(value)
  report('json/too-deep', { line, column: null }, { limit: cellDepthLimit })
  return ''
}

interface Item {
  readonly value: Plain
  readonly line: number
}

/** The first row holds the keys, in the order they first occur. */
const toGrid = (heading: string, items: readonly Item[], report: GridReport): Grid => {
  const keys = [...new Set(items.flatMap(({ value }) => Object.keys(value)))]
  const rows: GridRow[] = items.map(({ value, line }) => ({
    cells: keys.map((key) => (Object.hasOwn(value, key) ? toCell(value[key], line, report) : '')),
    line,
  }))
  return { heading, rows: [{ cells: keys, line: items[0]?.line ?? 1 }, ...rows] }
}

/** `{ "10001": { … } }` and `{ "10001": "text" }` say the code in the key. */
const fromCodeMap = (value: Plain): readonly Plain[] | null => {
  const members = Object.entries(value)
  if (members.length < 2 || !members.every(([key]) => /^-?\d{2,12}$/.test(key))) return null
  return members.map(([code, member]) =>
    isObject(member) ? { code, ...Object.fromEntries(Object.entries(member)) } : { code, message: member },
  )
}

const findLists = (value: unknown, heading: string, depth: number, report: GridReport): readonly Grid[] => {
  const numbered = (items: readonly Plain[]) => items.map((item, index) => ({ value: item, line: index + 1 }))
  if (Array.isArray(value)) {
    const objects = value.filter(isObject)
    const rest = value.length - objects.length
    if (objects.length > 0 && rest > 0)
      report('json/left-out', { line: 1, column: null }, { count: rest, where: heading })
    return objects.length === 0 ? [] : [toGrid(heading, numbered(objects), report)]
  }
  if (!isObject(value) || depth > depthLimit) return []
  const map = fromCodeMap(value)
  if (map !== null) return [toGrid(heading, numbered(map), report)]
  return Object.entries(value).flatMap(([key, member]) => findLists(member, key, depth + 1, report))
}

const readLines = (text: string, report: GridReport): readonly Grid[] => {
  const items: Item[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const value: unknown = JSON.parse(line)
      if (isObject(value)) items.push({ value, line: index + 1 })
      else report('json/line', { line: index + 1, column: null })
    } catch {
      report('json/line', { line: index + 1, column: null })
    }
  }
  return items.length === 0 ? [] : [toGrid('', items, report)]
}

/** One JSON value, or else one object per line. A row's line in a JSON list is its place in the list. */
export const readRecords = (text: string, report: GridReport): readonly Grid[] => {
  try {
    const value: unknown = JSON.parse(text)
    const grids = findLists(value, '', 0, report)
    return grids.length === 0 && isObject(value) ? [toGrid('', [{ value, line: 1 }], report)] : grids
  } catch {
    return readLines(text, report)
  }
}
