/** Takes the focus to an element when it appears and whenever `what` becomes something else. */
import { type RefObject, useEffect, useRef } from 'react'

export const useFocus = <E extends HTMLElement>(what: unknown): RefObject<E | null> => {
  const element = useRef<E>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` is the reason to look again
  useEffect(() => element.current?.focus({ preventScroll: true }), [what])
  return element
}
