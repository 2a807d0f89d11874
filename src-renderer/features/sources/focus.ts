/** Where the focus goes in Sources when something appears, or when what had it is gone. */
import { type RefObject, useEffect, useRef } from 'react'

/** The head of the view, so that the next Tab goes on from there. */
export const titleId = 'sources-title'

export const focusTitle = (): void => document.getElementById(titleId)?.focus({ preventScroll: true })

/** Takes the focus to an element when it appears and whenever `what` becomes something else. */
export const useFocus = <E extends HTMLElement>(what: unknown): RefObject<E | null> => {
  const element = useRef<E>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` is the reason to look again
  useEffect(() => element.current?.focus({ preventScroll: true }), [what])
  return element
}
