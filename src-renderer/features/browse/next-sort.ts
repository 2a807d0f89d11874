/** What a click on a column's header does: ascending, descending, then back to the natural order. */
import type { Sort, SortColumn } from '../../../src-preload/model/search.ts'

export const nextSort = (sort: Sort | null, column: SortColumn): Sort | null => {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}
