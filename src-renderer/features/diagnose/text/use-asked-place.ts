/** Brings the place that was asked for into sight, once its text is there. */
import { useEffect, useRef } from 'react'
import { useDiagnose } from '../use-diagnose.ts'
import type { ShownRows } from './shown-rows.ts'
import { type RowStretch, stretchAround } from './use-row-stretch.ts'

export interface AskedPlace {
  /** Its offset in the text, its row there, and whether both are read. */
  readonly target: number
  readonly row: number
  readonly isThere: boolean
}

export const useAskedPlace = (
  { target, row, isThere }: AskedPlace,
  shown: ShownRows,
  { from, count, rows, jump }: RowStretch,
): void => {
  const textId = useDiagnose((state) => state.textId)
  const number = useDiagnose((state) => state.spot?.number ?? 0)
  /** What has been brought into sight already: the same place asked for again, or among other rows, is brought there again. */
  const served = useRef<{ readonly textId: number; readonly asked: string; readonly isAll: boolean } | null>(null)
  // Not whether as many rows are shown as there are: while a text is read, its lines are ahead of what is drawn of them.
  const { isAll } = shown
  const place = shown.placeOf(row)
  useEffect(() => {
    const asked = `${target} ${number}`
    const last = served.current
    if (!isThere || (last?.textId === textId && last.asked === asked && last.isAll === isAll)) return
    served.current = { textId, asked, isAll }
    const next = stretchAround(place, { from, count, rows })
    jump(next, place - next, target === 0 ? 'start' : 'center')
  }, [jump, textId, isThere, target, number, place, isAll, from, count, rows])
}
