/**
 * How this tab's list looked when it was last drawn first. What is drawn by it is laid out once; by sizes that are not known yet it
 * is laid out to be measured, and again as measured.
 */
import { useEffect, useRef, useState } from 'react'
import { fields, record, type Shape, text } from '../../../src-preload/model/shape.ts'
import type { ColumnFit } from './column-template.ts'

const isLength: Shape<number> = (value): value is number => typeof value === 'number' && value > 0
const isNeed: Shape<number> = (value): value is number => typeof value === 'number' && value >= 0

export interface ListLook {
  /** Names what decides it: window, language, layout. Under another one it is not taken. */
  readonly of: string
  /** Of the list, in CSS pixels. */
  readonly height: number
  readonly width: number
  readonly fit: ColumnFit
}

const isLook = fields<ListLook>({
  of: text(10_000),
  height: isLength,
  width: isLength,
  fit: fields<ColumnFit>({ room: isLength, needs: record(isNeed, 100), heads: record(isNeed, 100) }),
})

const storageKey = 'list-look'

const recallLook = (of: string): ListLook | null => {
  try {
    const look: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    return isLook(look) && look.of === of ? look : null
  } catch {
    return null
  }
}

/** The look to draw first by; null where it is to be measured. Both count when the list is drawn first. */
export const useLastLook = (of: string, isFirst: boolean): ListLook | null =>
  useState(() => (isFirst ? recallLook(of) : null))[0]

/** Keeps the first look that was measured. */
export const useKeptLook = (look: ListLook | null): void => {
  const isKept = useRef(false)
  useEffect(() => {
    if (isKept.current || look === null) return
    isKept.current = true
    sessionStorage.setItem(storageKey, JSON.stringify(look))
  }, [look])
}
