/** What was decided for a table, carried over to a newer state of its file: by the names of the columns, wherever they stand now. */
import type { GridMapping, TableDraft, TableField } from '../../../src-preload/model/tables.ts'
import type { HeadedGrid } from './header.ts'

type Head = Pick<HeadedGrid, 'columns' | 'isBare'>

const isSameHead = (one: Head, other: Head) =>
  one.columns.length === other.columns.length && one.columns.every((name, place) => name === other.columns[place])

/** Its names, each with how often it came before: two columns of one name are two. */
const namesOf = ({ columns }: Head): readonly string[] => {
  const seen = new Map<string, number>()
  return columns.map((name) => {
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return `${name}\n${times}`
  })
}

/** New columns are as they are guessed, where nothing else holds that already. */
const carryColumns = (before: Head, chosen: GridMapping, now: Head, guessed: GridMapping): GridMapping | null => {
  const old = namesOf(before)
  const places = namesOf(now).map((name) => old.indexOf(name))
  if (before.isBare || now.isBare || places.every((place) => place === -1)) return null
  const held = new Set<TableField | null>(places.map((place) => chosen.columns[place] ?? null))
  const columns = places.map((place, column) => {
    if (place !== -1) return chosen.columns[place] ?? null
    const field = guessed.columns[column] ?? null
    return held.has(field) ? null : field
  })
  return { taken: chosen.taken, columns }
}

/** `before` are the tables of the file as it was then; null where it cannot be read any more: only the number of columns can tell. */
export const carryDraft = (
  draft: TableDraft,
  guessed: TableDraft,
  before: readonly Head[] | null,
  now: readonly Head[],
): TableDraft => {
  if (before === null) {
    const fits = draft.mappings.every(({ columns }, place) => columns.length === now[place]?.columns.length)
    return fits ? draft : { ...draft, mappings: guessed.mappings }
  }
  const mappings = guessed.mappings.map((guess, place) => {
    const head = now[place]
    if (head === undefined) return guess
    const isSameNow = (other: Head | undefined) => other !== undefined && isSameHead(other, head)
    const known = isSameNow(before[place]) ? place : before.findIndex(isSameNow)
    const chosen = draft.mappings[known]
    if (chosen !== undefined) return chosen
    const [old, choice] = [before[place], draft.mappings[place]]
    return (old && choice && carryColumns(old, choice, head, guess)) ?? guess
  })
  return { ...draft, mappings }
}
