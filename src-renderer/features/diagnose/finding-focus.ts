/** Where the keyboard stands after a paste: on the finding, one Tab away from the reply. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

/** Where the person stood when the text came. */
let before: Element | null = null
diagnoseStore.subscribe(({ given }, last) => {
  if (given !== last.given) before = document.activeElement
})

/** Takes the focus once for each text that was handed over; what the person went to while it was read keeps it. */
export const useFindingFocus = (): RefObject<HTMLElement | null> => {
  const panel = useRef<HTMLElement>(null)
  const given = useDiagnose((state) => state.given)
  const isEditing = useDiagnose((state) => state.isEditing)
  const hasAnswered = useDiagnose((state) => state.phase !== 'reading')
  useEffect(() => {
    const { activeElement } = document
    if (activeElement !== document.body && activeElement !== before) return
    const isNew = given > 0 && !isEditing && hasAnswered
    if (isNew && document.querySelector('[role=dialog], [role=menu]') === null)
      panel.current?.focus({ preventScroll: true })
  }, [given, isEditing, hasAnswered])
  return panel
}

const replyIn = (finding: HTMLElement) => finding.querySelector<HTMLTextAreaElement>('[data-reply] textarea')

/** Findings whose reply was asked for before it was there; a second Tab goes on as usual. */
const awaited = new WeakSet<HTMLElement>()

/** Tab on the finding itself reaches the reply; whatever stands between is passed by Shift+Tab. */
export const tabToReply = (event: KeyboardEvent<HTMLElement>): void => {
  const finding = event.currentTarget
  if (event.key !== 'Tab' || event.shiftKey || event.target !== finding) return
  const reply = replyIn(finding)
  if (reply !== null) reply.focus()
  else if (awaited.has(finding)) return
  else {
    awaited.add(finding)
    // The reply is still being written: it gets the focus as soon as it is there, unless the person has gone on.
    const waiting = new MutationObserver(() => {
      const written = replyIn(finding)
      if (written === null && document.activeElement === finding) return
      waiting.disconnect()
      if (document.activeElement === finding) written?.focus()
    })
    waiting.observe(finding, { childList: true, subtree: true })
    finding.addEventListener('blur', () => waiting.disconnect(), { once: true })
  }
  event.preventDefault()
}
